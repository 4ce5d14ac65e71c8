package org.marquee.kernel.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.marquee.kernel.problem.InvalidParameters;
import org.marquee.kernel.problem.ProblemException;

/** Does a request with an {@code Idempotency-Key} once, in the transaction that the request has anyway. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotencyInterceptor {
    static final String HEADER = "Idempotency-Key";

    /** Says of an answer that it was given before. */
    private static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");

    private final RoutingContext request;
    private final SecurityIdentity caller;
    private final IdempotencyKeys keys;
    private final ObjectMapper mapper;

    IdempotencyInterceptor(RoutingContext request, SecurityIdentity caller, IdempotencyKeys keys, ObjectMapper mapper) {
        this.request = request;
        this.caller = caller;
        this.keys = keys;
        this.mapper = mapper;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        var header = request.request().getHeader(HEADER);
        if (header == null || request.get(HEADER) != null) {
            return call.proceed();
        }
        if (!KEY.matcher(header).matches()) {
            throw new InvalidParameters(HEADER, "invalid-value", "must be 1 to 255 visible ASCII characters");
        }
        // Steps of this request, such as the operations of a batch, are part of it and not requests of their own.
        request.put(HEADER, header);
        try {
            var said = said(call);
            var key = new IdempotencyKey(scope(call, said) + "\n" + header, said);
            var kept = keys.claim(key);
            return kept == null ? keep(key, first(key, call)) : replay(read(kept));
        } finally {
            // The transaction may be begun anew, and the key is to be claimed anew with it.
            request.remove(HEADER);
        }
    }

    /**
     * What is refused is not kept, even where the refusal is committed: the next try may be right. A failure of the database is
     * never committed, nor does it take any more statements.
     */
    private RestResponse<?> first(IdempotencyKey key, InvocationContext call) throws Exception {
        try {
            return (RestResponse<?>) call.proceed();
        } catch (ProblemException e) {
            if (e.type().status() < 500) {
                keys.release(key);
            }
            throw e;
        }
    }

    /** Where nobody has to be known, nobody is asked who they are: whoever asks the same is taken for the same. */
    private String scope(InvocationContext call, byte[] said) {
        return call.getMethod().isAnnotationPresent(PermitAll.class)
                ? new String(said, StandardCharsets.UTF_8)
                : caller.getPrincipal().getName();
    }

    private byte[] said(InvocationContext call) {
        var parameters =
                Arrays.stream(call.getParameters()).filter(Objects::nonNull).toArray();
        return (request.request().path() + "\n" + json(parameters)).getBytes(StandardCharsets.UTF_8);
    }

    private RestResponse<?> keep(IdempotencyKey key, RestResponse<?> answer) {
        var body = json(answer.getEntity());
        Map<String, String> headers = new TreeMap<>();
        var location = answer.getHeaders().getFirst(HttpHeaders.LOCATION);
        if (location != null) {
            headers.put(HttpHeaders.LOCATION, location.toString());
        }
        if (answer.getEntity() instanceof Versioned thing) {
            headers.put(HttpHeaders.ETAG, VersionTag.of(thing.version(), body.getBytes(StandardCharsets.UTF_8)));
        }
        var kept = json(new Kept(answer.getStatus(), headers, body));
        keys.keep(key, kept.getBytes(StandardCharsets.UTF_8));
        return answer;
    }

    private static RestResponse<?> replay(Kept kept) {
        var headers = new TreeMap<>(kept.headers());
        headers.put(REPLAYED, "true");
        return RestResponse.ResponseBuilder.create(RestResponse.Status.fromStatusCode(kept.status()), (Object)
                        new KeptAnswer(kept.status(), headers, kept.body()))
                .build();
    }

    private Kept read(byte[] kept) {
        try {
            return mapper.readValue(new String(kept, StandardCharsets.UTF_8), Kept.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An answer as it is kept; {@code body} is JSON within JSON. */
    record Kept(int status, Map<String, String> headers, String body) {}
}
