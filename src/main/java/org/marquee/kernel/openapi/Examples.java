package org.marquee.kernel.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/**
 * Shows real answers: each file below {@code openapi/examples}, named by the operation, is what the sample content gives. A
 * test sees to that.
 */
final class Examples {
    private static final String JSON = "application/json";

    private final ObjectMapper mapper = new ObjectMapper();

    void complete(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(this::complete));
    }

    private void complete(Operation operation) {
        var resource = "openapi/examples/" + operation.getOperationId() + ".json";
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in != null) {
                var content = operation.getResponses().getAPIResponse("200").getContent();
                content.getMediaType(JSON).setExample(mapper.readValue(in, Map.class));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
