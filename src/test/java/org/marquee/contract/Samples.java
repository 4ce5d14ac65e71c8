package org.marquee.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.marquee.testkit.OpenApiContract;

/** Bodies that the operations take, made of the document and of what the members of that name may refer to. */
final class Samples {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** JSON for members whose schema does not say enough; those without any are left out. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("language", "'ko'"),
            Map.entry("languages", "'ko'"),
            Map.entry("countries", "'KR'"),
            Map.entry("country", "'KR'"),
            Map.entry("rating", "3.5"),
            Map.entry("website", "'https://example.org/a'"),
            Map.entry("canonicalUrl", "'https://example.org/f'"),
            // Another one of the same language would be one too many.
            Map.entry("translationOf", ""),
            Map.entry("url", "'https://example.org/b'"),
            Map.entry("authorUrl", "'https://example.org/e'"),
            Map.entry("sourceUrl", "'https://example.org/d'"),
            Map.entry("x", "0.25"),
            Map.entry("y", "0.75"),
            Map.entry("trailerUrl", "'https://example.org/c'"),
            Map.entry("releaseDate", "'2001-02-03'"),
            Map.entry("releaseYear", ""),
            Map.entry("availableFrom", "'2001-02-03'"),
            Map.entry("availableUntil", "'2099-02-03'"),
            Map.entry("publishAt", ""),
            Map.entry("closesAt", "'2099-01-01T00:00:00Z'"),
            // Whom a block is for is said by a value, or by a comment.
            Map.entry("comment", ""),
            Map.entry("unpublishAt", "'2099-01-01T00:00:00Z'"),
            Map.entry("department", ""),
            Map.entry("job", ""),
            Map.entry("password", "'a projector in the attic'"),
            Map.entry("newPassword", "'a projector in the attic'"),
            Map.entry("alt", "'What it shows.'"));

    private final JsonNode document;
    private final Map<String, List<String>> references;
    private final AtomicInteger turn = new AtomicInteger();

    /** @param references what the members of a name may hold */
    Samples(Map<String, List<String>> references) throws IOException {
        this.document = JSON.readTree(OpenApiContract.DOCUMENT_OF_THIS_BUILD.toFile());
        this.references = references;
    }

    JsonNode body(Operation operation) {
        return operation.id().equals("runBatch") ? batch() : of("", schema(operation));
    }

    /** The members that a body of the operation may have. */
    JsonNode members(Operation operation) {
        return resolved(schema(operation)).path("properties");
    }

    private static JsonNode schema(Operation operation) {
        return operation
                .node()
                .path("requestBody")
                .path("content")
                .elements()
                .next()
                .path("schema");
    }

    private JsonNode batch() {
        var batch = JSON.createObjectNode();
        var operation = batch.putArray("operations").addObject();
        operation.put("method", "POST").put("path", "/api/v1/editorial/tags");
        operation.putObject("body").put("name", unique("Batch "));
        return batch;
    }

    private JsonNode of(String name, JsonNode unresolved) {
        var schema = resolved(unresolved);
        if (schema.path("type").toString().contains("array")) {
            return JSON.createArrayNode().add(of(name, schema.path("items")));
        } else if (schema.has("properties")) {
            return object(schema);
        } else if (references.containsKey(name)) {
            var all = references.get(name);
            return new TextNode(all.get(turn.getAndIncrement() % all.size()));
        } else if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        return simple(name, schema);
    }

    private JsonNode object(JsonNode schema) {
        ObjectNode object = JSON.createObjectNode();
        schema.path("properties").properties().forEach(member -> {
            var value = of(member.getKey(), member.getValue());
            if (!value.isMissingNode()) {
                object.set(member.getKey(), value);
            }
        });
        return object;
    }

    private static JsonNode simple(String name, JsonNode schema) {
        var type = schema.path("type").toString();
        if (VALUES.containsKey(name)) {
            return json(VALUES.get(name).replace('\'', '"'));
        } else if (name.equals("slug")) {
            return new TextNode(unique("sample-"));
        } else if (List.of("email", "value").contains(name)) {
            return new TextNode(unique("sample-") + "@example.org");
        } else if (List.of("imdb", "tmdb", "wikidata").contains(name)) {
            return identifier(name, schema.path("pattern").asText());
        } else if (type.contains("integer")) {
            return json("1");
        } else if (type.contains("boolean")) {
            return json("true");
        }
        return new TextNode(unique("Text of " + name + " "));
    }

    /** In other data sets, each thing has its own. */
    private static JsonNode identifier(String name, String pattern) {
        var number = ThreadLocalRandom.current().nextInt(100_000_000, 1_000_000_000);
        return name.equals("tmdb")
                ? new IntNode(number)
                : new TextNode(pattern.replaceAll("\\^([a-zA-Z]+).*", "$1") + number);
    }

    private JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            return resolved(document.at(schema.path("$ref").asText().substring(1)));
        } else if (schema.has("anyOf")) {
            return resolved(StreamSupport.stream(schema.path("anyOf").spliterator(), false)
                    .filter(one -> !one.path("type").asText().equals("null"))
                    .findFirst()
                    .orElseThrow());
        }
        return schema;
    }

    private static String unique(String beginning) {
        return beginning + UUID.randomUUID();
    }

    private static JsonNode json(String text) {
        try {
            return text.isEmpty() ? JSON.missingNode() : JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
