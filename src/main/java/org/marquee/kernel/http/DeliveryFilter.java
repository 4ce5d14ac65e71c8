package org.marquee.kernel.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.marquee.kernel.page.Page;

/**
 * Turns what a delivery resource answers into bytes with all that caches need: a validator made of those very bytes, how
 * long they keep, and what they are made of. Answers 304 to those who have them already.
 */
@Provider
@Delivery
class DeliveryFilter implements ContainerResponseFilter {
    private final ObjectMapper mapper;
    private final PageLinks pageLinks;
    private final AnswerHeaders answerHeaders;
    private final Dependencies dependencies;
    private final RoutingContext current;

    DeliveryFilter(
            ObjectMapper mapper,
            PageLinks pageLinks,
            AnswerHeaders answerHeaders,
            Dependencies dependencies,
            RoutingContext current) {
        this.mapper = mapper;
        this.pageLinks = pageLinks;
        this.answerHeaders = answerHeaders;
        this.dependencies = dependencies;
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != 200 || !response.hasEntity()) {
            return;
        }
        var encodings = request.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        var answer = answer(response.getEntity(), request, response);
        write(answer, Representation.of(answer.content(), encodings), request, response);
    }

    private Answer answer(Object entity, ContainerRequestContext request, ContainerResponseContext response) {
        var fields = fields(request);
        var keys = new SurrogateKeys();
        annotation(response).ifPresent(delivery -> {
            List.of(delivery.dependsOn()).forEach(keys::collection);
            List.of(delivery.hides()).forEach(keys::standIn);
        });
        dependencies.mark(keys);
        var parts = parts(entity);
        parts.forEach(part -> part.mark(keys));
        var newest = parts.stream()
                .map(Cacheable::lastChange)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        var link = entity instanceof Page<?> page
                ? pageLinks.header(page.page(), request.getUriInfo()).orElse(null)
                : null;
        return new Answer(
                bytes(entity, fields),
                type(entity, fields),
                keys.all(),
                keys.header(),
                newest,
                link,
                parts.stream().allMatch(Cacheable::mayBeStale));
    }

    private void write(
            Answer answer, Representation body, ContainerRequestContext request, ContainerResponseContext response) {
        var type = MediaType.valueOf(answer.type());
        AnswerKeeper.tell(answer, body, current);
        var headers = response.getHeaders();
        answerHeaders.of(answer, body).forEach(headers::putSingle);
        if (body.matches(request.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(304);
            response.setEntity(null, null, type);
            return;
        }
        if (request.getMethod().equals(HttpMethod.HEAD)) {
            headers.putSingle(HttpHeaders.CONTENT_LENGTH, body.bytes().length);
        }
        if (body.encoding() != null) {
            headers.putSingle(HttpHeaders.CONTENT_ENCODING, body.encoding());
        }
        response.setEntity(body.bytes(), null, type);
    }

    private static Optional<Delivery> annotation(ContainerResponseContext response) {
        return Arrays.stream(response.getEntityAnnotations())
                .filter(Delivery.class::isInstance)
                .map(Delivery.class::cast)
                .findFirst();
    }

    private static List<Cacheable> parts(Object answer) {
        var all = answer instanceof Page<?> page ? page.items().stream() : Stream.of(answer);
        return all.map(Cacheable.class::cast).toList();
    }

    private static String type(Object answer, Set<String> fields) {
        if (answer instanceof Verbatim verbatim) {
            return verbatim.type();
        }
        if (!fields.isEmpty()) {
            return FieldsQuery.PARTIAL;
        }
        return answer instanceof Cacheable whole ? whole.mediaType() : MediaType.APPLICATION_JSON;
    }

    private byte[] bytes(Object answer, Set<String> fields) {
        try {
            if (answer instanceof Verbatim verbatim) {
                return verbatim.content();
            }
            if (type(answer, fields).equals(LinkedData.MEDIA_TYPE)) {
                return mapper.writer().with(LinkedData.ESCAPES).writeValueAsBytes(answer);
            }
            if (fields.isEmpty()) {
                return mapper.writeValueAsBytes(answer);
            }
            var tree = mapper.valueToTree(answer);
            var trimmed = answer instanceof Page<?>
                    ? tree.get("items")
                    : mapper.createArrayNode().add(tree);
            trimmed.forEach(item -> ((ObjectNode) item).retain(fields));
            return mapper.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer can't be written", e);
        }
    }

    private static Set<String> fields(ContainerRequestContext request) {
        var fields = request.getUriInfo().getQueryParameters().getFirst(FieldsQuery.NAME);
        return new FieldsQuery(fields).names();
    }
}
