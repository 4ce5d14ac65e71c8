package org.marquee.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The bodies that the document of this build shows, and what its own schemas say of them. */
public final class DocumentedExamples {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode root;
    private final OpenApiSchemas schemas;

    public DocumentedExamples() throws IOException {
        root = JSON.readTree(OpenApiContract.DOCUMENT_OF_THIS_BUILD.toFile());
        schemas = new OpenApiSchemas(OpenApiDocument.closed(root));
    }

    /** Where an operation has none: in its request, or in an answer of which no media type has one. Pictures need none. */
    public List<String> missing(String operation) {
        return bodies(operation)
                .filter(body -> !isPicture(body) && types(body).noneMatch(type -> hasExample(body, type)))
                .toList();
    }

    /** What is wrong with those of an operation. */
    public List<String> violations(String operation) {
        return bodies(operation)
                .flatMap(body -> types(body)
                        .filter(type -> type.endsWith("json") || type.startsWith("multipart"))
                        .filter(type -> hasExample(body, type))
                        .map(type -> body + "/" + OpenApiDocument.escape(type))
                        .flatMap(place ->
                                schemas
                                        .violations(
                                                place + "/schema",
                                                root.at(place).path("example").toString())
                                        .stream()
                                        .map(violation -> place + " " + violation)))
                .toList();
    }

    private Stream<String> bodies(String id) {
        var place = place(id);
        var statuses = root.at(place + "/responses").properties().stream()
                .filter(status -> Set.of("200", "201", "202").contains(status.getKey()))
                .map(status -> "/responses/" + status.getKey());
        return Stream.concat(Stream.of("/requestBody"), statuses)
                .map(body -> place + body + "/content")
                .filter(body -> !root.at(body).isMissingNode());
    }

    private String place(String id) {
        return root.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(method ->
                                method.getValue().path("operationId").asText().equals(id))
                        .map(method -> "/paths/" + OpenApiDocument.escape(path.getKey()) + "/" + method.getKey()))
                .collect(Collectors.joining());
    }

    private Stream<String> types(String body) {
        return root.at(body).properties().stream().map(Map.Entry::getKey);
    }

    private boolean isPicture(String body) {
        return types(body).allMatch(type -> type.startsWith("image/"));
    }

    private boolean hasExample(String body, String type) {
        return root.at(body).path(type).has("example");
    }
}
