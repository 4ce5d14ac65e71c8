package org.marquee.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.marquee.testkit.OpenApiContract;

/**
 * An operation of the document of this build.
 *
 * @param method in upper case
 * @param path with the examples of its parameters put in
 */
record Operation(String method, String template, String path, JsonNode node) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path DOCUMENT = OpenApiContract.DOCUMENT_OF_THIS_BUILD;

    /** Read once, and then often. */
    private static final class Document {
        static final List<Operation> OPERATIONS = read();
    }

    static Stream<Operation> all() {
        return Document.OPERATIONS.stream();
    }

    static Operation of(String id) {
        return all().filter(operation -> operation.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<Operation> read() {
        var found = new ArrayList<Operation>();
        document()
                .path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fields()
                        .forEachRemaining(operation -> found.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                filled(path.getKey(), operation.getValue()),
                                operation.getValue()))));
        return List.copyOf(found);
    }

    private static JsonNode document() {
        try {
            return JSON.readTree(DOCUMENT.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What anybody may read, at an address that can be known beforehand. */
    static Stream<Operation> publicReads() {
        return all().filter(Operation::isReadByAll);
    }

    private boolean isReadByAll() {
        return method.equals("GET") && isPublic() && !isOfOneGuest() && !template.endsWith("{token}");
    }

    /** Whether it is about what only somebody with a token of it can see. */
    private boolean isOfOneGuest() {
        return parameters(node)
                .anyMatch(parameter -> parameter.path("name").asText().equals("Edit-Token"));
    }

    /** All that the document has for its address. */
    Set<String> methodsOfItsAddress() {
        return all().filter(other -> other.template().equals(template))
                .map(Operation::method)
                .collect(Collectors.toSet());
    }

    boolean isPublic() {
        return node.path("security").isEmpty();
    }

    /** The roles and scopes that the document names; none for what is public. */
    Set<String> roles() {
        return StreamSupport.stream(node.path("x-roles").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    /** The media type that its body has; empty where it has none. */
    Optional<String> bodyType() {
        var types = node.path("requestBody").path("content").fieldNames();
        return types.hasNext() ? Optional.of(types.next()) : Optional.empty();
    }

    /** Whether its body is a form, with a file. */
    boolean takesForm() {
        return bodyType().filter("multipart/form-data"::equals).isPresent();
    }

    String id() {
        return node.path("operationId").asText();
    }

    /** Whether anybody gets the same from it on the sample content, wherever and whenever. */
    boolean showsSamples() {
        // Each installation has keys of its own, each form a token, and so has each page of what apps follow.
        return isReadByAll()
                && answersJson()
                && !Set.of("getKeySet", "getCommentForm", "sync").contains(id());
    }

    boolean answersJson() {
        return node.at("/responses/200/content").has("application/json");
    }

    /** Of a list, only what its example of a slug names, or of what is looked for, so that other content does not matter. */
    String exampleUrl() {
        var examples = queryExamples();
        var name = examples.containsKey("slug") ? "slug" : "q";
        return examples.containsKey(name)
                ? path + "?" + name + "=" + URLEncoder.encode(examples.get(name), StandardCharsets.UTF_8)
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
