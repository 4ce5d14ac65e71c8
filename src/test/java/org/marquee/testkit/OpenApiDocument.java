package org.marquee.testkit;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.Headers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An OpenAPI 3.1 document, asked for what it says of one answer. Knows references inside the document only. */
final class OpenApiDocument {

    private static final String PROBLEM = "/components/schemas/Problem";

    private final JsonNode root;
    private final List<PathItem> paths;
    private final OpenApiSchemas schemas;

    OpenApiDocument(String json) {
        this.root = parse(json);
        this.paths = names(root.path("paths"))
                .map(template -> new PathItem(template, "/paths/" + escape(template)))
                .sorted(Comparator.comparing(PathItem::rank))
                .toList();
        this.schemas = new OpenApiSchemas(closed(root));
    }

    /** The published schemas are open, so that members can be added; in a test, a member that nobody documented is a leak. */
    static String closed(JsonNode root) {
        JsonNode copy = root.deepCopy();
        copy.at("/components/schemas").forEach(schema -> {
            if (schema.has("properties") && !schema.has("additionalProperties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        });
        return copy.toString();
    }

    /** The template that fits best: from the left, literal segments win over those with a parameter. */
    Optional<PathItem> pathFor(String rawPath) {
        return paths.stream().filter(path -> path.fits(rawPath)).findFirst();
    }

    /** Compares a body with the one form of all errors, where the document has it. */
    List<String> problemViolations(String body) {
        return root.at(PROBLEM).isMissingNode() ? List.of() : schemas.violations(PROBLEM, body);
    }

    /** A content type without its parameters, in lower case. */
    static String bare(String contentType) {
        return contentType == null ? "" : contentType.split(";")[0].strip().toLowerCase(Locale.ROOT);
    }

    /** One template with its operations. */
    final class PathItem {

        private static final Pattern PARAMETER = Pattern.compile("\\{[^/}]+}");

        private final String template;
        private final String pointer;
        private final Pattern pattern;

        PathItem(String template, String pointer) {
            this.template = template;
            this.pointer = pointer;
            this.pattern = Pattern.compile(Arrays.stream(PARAMETER.split(template, -1))
                    .map(Pattern::quote)
                    .collect(joining("[^/]+")));
        }

        String template() {
            return template;
        }

        boolean fits(String rawPath) {
            return pattern.matcher(rawPath).matches();
        }

        /** Sorts before another template when it is the more literal one, segment by segment. */
        String rank() {
            return Arrays.stream(template.split("/"))
                    .map(segment -> PARAMETER.matcher(segment).matches() ? "2" : segment.contains("{") ? "1" : "0")
                    .collect(joining());
        }

        Optional<Operation> operation(String method) {
            return Stream.of(method.toLowerCase(Locale.ROOT), method.equals("HEAD") ? "get" : "")
                    .map(name -> pointer + "/" + name)
                    .filter(candidate -> root.at(candidate).isObject())
                    .findFirst()
                    .map(Operation::new);
        }
    }

    /** One operation with its answers. */
    final class Operation {

        private final String responses;

        Operation(String pointer) {
            this.responses = pointer + "/responses";
        }

        List<String> statuses() {
            return names(root.at(responses)).toList();
        }

        Optional<Answer> answer(int status) {
            return Stream.of(String.valueOf(status), status / 100 + "XX", "default")
                    .map(name -> responses + "/" + name)
                    .filter(candidate -> root.at(candidate).isObject())
                    .findFirst()
                    .map(candidate -> new Answer(resolve(candidate)));
        }
    }

    /** What the document says of one status. */
    final class Answer {

        private final String pointer;

        Answer(String pointer) {
            this.pointer = pointer;
        }

        List<String> contentTypes() {
            return names(root.at(pointer + "/content")).toList();
        }

        boolean hasNoContent() {
            return contentTypes().isEmpty();
        }

        boolean documents(String contentType) {
            return documented(contentType).isPresent();
        }

        /** Compares a JSON body with its schema; other kinds of body are known by their content type only. */
        List<String> violations(String contentType, String body) {
            var isJson = bare(contentType).matches("application/(.+\\+)?json");
            return documented(contentType)
                    .filter(ignored -> isJson)
                    .map(name -> pointer + "/content/" + escape(name) + "/schema")
                    .filter(schema -> !root.at(schema).isMissingNode())
                    .map(schema -> schemas.violations(schema, body))
                    .orElse(List.of());
        }

        /** Required headers that the answer lacks, in a list that may be added to. */
        List<String> missingHeaders(Headers headers) {
            var missing = new ArrayList<String>();
            names(root.at(pointer + "/headers"))
                    .filter(name -> !name.equalsIgnoreCase("Content-Type"))
                    .filter(name -> root.at(resolve(pointer + "/headers/" + escape(name)))
                            .path("required")
                            .asBoolean())
                    .filter(name -> !headers.hasHeaderWithName(name))
                    .forEach(name -> missing.add("missing header: " + name));
            return missing;
        }

        private Optional<String> documented(String contentType) {
            var bare = bare(contentType);
            return bare.isEmpty()
                    ? Optional.empty()
                    : Stream.of(bare, bare.replaceFirst("/.*", "/*"), "*/*")
                            .flatMap(wanted -> contentTypes().stream()
                                    .filter(name -> bare(name).equals(wanted)))
                            .findFirst();
        }
    }

    /** Follows {@code $ref} to where the thing itself stands. */
    private String resolve(String pointer) {
        var target = root.at(pointer).path("$ref").asText("");
        return target.startsWith("#/") ? resolve(target.substring(1)) : pointer;
    }

    static String escape(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }

    private static Stream<String> names(JsonNode object) {
        return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false);
    }

    private static JsonNode parse(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The OpenAPI document is not JSON", e);
        }
    }
}
