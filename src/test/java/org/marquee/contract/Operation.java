package org.marquee.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.marquee.testkit.OpenApiContract;

/**
 * A GET operation of the document of this build.
 *
 * @param path with the examples of its parameters put in
 */
record Operation(String template, String path, JsonNode node) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path DOCUMENT = OpenApiContract.DOCUMENT_OF_THIS_BUILD;

    static Stream<Operation> all() throws IOException {
        var found = new ArrayList<Operation>();
        JSON.readTree(DOCUMENT.toFile()).path("paths").fields().forEachRemaining(path -> {
            var get = path.getValue().path("get");
            found.add(new Operation(path.getKey(), filled(path.getKey(), get), get));
        });
        return found.stream();
    }

    String id() {
        return node.path("operationId").asText();
    }

    boolean answersJson() {
        return node.at("/responses/200/content").has("application/json");
    }

    /** Of a list, only what its example of a slug names, so that other content does not matter. */
    String exampleUrl() {
        return queryExamples().containsKey("slug")
                ? path + "?slug=" + queryExamples().get("slug")
                : path;
    }

    Map<String, String> queryExamples() {
        var examples = new LinkedHashMap<String, String>();
        queryParameters()
                .filter(parameter -> parameter.has("x-example"))
                .forEach(parameter -> examples.put(parameter.path("name").asText(), text(parameter.path("x-example"))));
        return examples;
    }

    List<String> queryNames() {
        return queryParameters()
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    Stream<JsonNode> queryParameters() {
        return parameters(node)
                .filter(parameter -> parameter.path("in").asText().equals("query"));
    }

    private static String filled(String template, JsonNode operation) {
        var path = template;
        for (var parameter : parameters(operation).toList()) {
            path = path.replace("{" + parameter.path("name").asText() + "}", text(parameter.path("example")));
        }
        return path;
    }

    private static Stream<JsonNode> parameters(JsonNode operation) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false);
    }

    private static String text(JsonNode example) {
        return example.isArray() ? example.get(0).asText() : example.asText();
    }
}
