package org.marquee.kernel.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;

/**
 * Shows real bodies: each file below {@code openapi/examples}, named by the operation and the media type, is what somebody sends
 * or gets who tries the operation on the sample content. Tests see to that.
 */
final class Examples {
    private static final String FOLDER = "openapi/examples/";

    private final ObjectMapper mapper = new ObjectMapper();

    void complete(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(this::complete));
    }

    private void complete(Operation operation) {
        var name = FOLDER + operation.getOperationId() + ".";
        if (operation.getRequestBody() != null) {
            operation
                    .getRequestBody()
                    .getContent()
                    .getMediaTypes()
                    .forEach((type, body) -> read(name + "request.json").ifPresent(body::setExample));
        }
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2") && answer.getContent() != null) {
                complete(name, answer.getContent());
            }
        });
    }

    private void complete(String name, Content content) {
        content.getMediaTypes()
                .forEach((type, body) -> read(name + ending(type)).ifPresent(body::setExample));
    }

    /** Of {@code application/feed+json}, {@code feed.json}. */
    private static String ending(String mediaType) {
        return mediaType.replaceFirst(".*/", "").replace('+', '.');
    }

    private Optional<Object> read(String resource) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                return Optional.empty();
            }
            return Optional.of(
                    resource.endsWith("json")
                            ? mapper.readValue(in, Map.class)
                            : new String(in.readAllBytes(), UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
