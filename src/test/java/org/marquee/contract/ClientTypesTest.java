package org.marquee.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The committed document gives generated clients types that a person would have written: all named, none said to be anything. */
class ClientTypesTest {
    private static final Path DOCUMENT = Path.of("openapi/openapi.json");

    /** What is of whatever form: parts of documents of every kind. */
    private static final Set<String> ANYTHING = Set.of("Change.details", "OperationInput.body", "PatchOperation.value");

    private static final Set<String> SAYS_WHAT = Set.of("type", "$ref", "anyOf", "oneOf", "allOf");

    private final JsonNode document = new ObjectMapper().readTree(DOCUMENT.toFile());
    private final JsonNode schemas = document.at("/components/schemas");

    ClientTypesTest() throws IOException {}

    @Test
    void every_object_has_a_name_and_a_description() {
        var faults = new ArrayList<String>();
        walk(document, "", (place, node) -> {
            var isNamed = place.matches("/components/schemas/[A-Z][A-Za-z]+");
            if (node.path("properties").isObject() && !place.endsWith("/properties") && !isNamed) {
                faults.add(place + " is an object without a name");
            } else if (isNamed && node.has("properties") && !node.has("description")) {
                faults.add(place + " is not described");
            }
        });
        assertEquals(List.of(), faults);
    }

    @Test
    void every_named_schema_is_used() {
        var used = new TreeSet<String>();
        walk(document, "", (place, node) -> used.add(node.path("$ref").asText()));
        var faults = new ArrayList<String>();
        schemas.fieldNames().forEachRemaining(name -> {
            if (!used.contains("#/components/schemas/" + name)) {
                faults.add(name);
            }
        });
        assertEquals(List.of(), faults);
    }

    @Test
    void every_member_says_what_it_is() {
        var unknown = new TreeSet<String>();
        schemas.properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(member -> {
                            if (SAYS_WHAT.stream().noneMatch(member.getValue()::has)) {
                                unknown.add(schema.getKey() + "." + member.getKey());
                            }
                        }));
        assertEquals(new TreeSet<>(ANYTHING), unknown);
    }

    @Test
    void every_parameter_and_every_answer_says_what_it_is() {
        var unknown = new ArrayList<String>();
        walk(document.path("paths"), "", (place, node) -> {
            var isParameter = node.has("in") && node.has("name");
            var isContent = place.matches(".*/content/[^/]+/[^/]+");
            if ((isParameter || isContent) && SAYS_WHAT.stream().noneMatch(node.path("schema")::has)) {
                unknown.add(place);
            }
        });
        assertEquals(List.of(), unknown);
    }

    /** Every constant of Kotlin has these already. */
    @Test
    void no_constant_is_given_a_name_that_is_taken() {
        var faults = new ArrayList<String>();
        walk(
                document,
                "",
                (place, node) -> node.path("x-enum-varnames").forEach(name -> {
                    if (Set.of("name", "ordinal").contains(name.asText())) {
                        faults.add(place);
                    }
                }));
        assertEquals(List.of(), faults);
    }

    @Test
    void nothing_is_said_again_beside_a_reference() {
        var faults = new ArrayList<String>();
        walk(document, "", (place, node) -> {
            if (node.has("$ref") && node.has("type")) {
                faults.add(place);
            }
        });
        assertEquals(List.of(), faults);
    }

    @Test
    void numbers_and_times_have_a_format() {
        var faults = new ArrayList<String>();
        schemas.properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(member -> {
                            var type = member.getValue().path("type").toString();
                            var isNumber = type.contains("\"integer\"") || type.contains("\"number\"");
                            var isTime = type.contains("\"string\"")
                                    && member.getKey().matches("at|id|.+(At|Until|Since|Date)");
                            var hasForm = member.getValue().has("format")
                                    || isTime && member.getValue().has("pattern");
                            if ((isNumber || isTime) && !hasForm) {
                                faults.add(schema.getKey() + "." + member.getKey());
                            }
                        }));
        assertEquals(List.of(), faults);
    }

    /** Languages whose enumerations have names make them of letters and digits alone. */
    @Test
    void the_values_of_an_enumeration_can_be_told_apart_by_name() {
        var faults = new ArrayList<String>();
        walk(document, "", (place, node) -> {
            var names = node.path(node.has("x-enum-varnames") ? "x-enum-varnames" : "enum");
            var distinct = new TreeSet<String>();
            names.forEach(name ->
                    distinct.add(name.asText().replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT)));
            if (node.path("enum").isArray()
                    && distinct.size() != node.path("enum").size()) {
                faults.add(place + " " + names);
            }
        });
        assertEquals(List.of(), faults);
    }

    @Test
    void every_failure_of_every_operation_is_a_named_answer() {
        var faults = new ArrayList<String>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> operation.getValue().has("operationId"))
                        .forEach(operation -> failures(operation.getValue())
                                .filter(failure -> !failure.getValue().has("$ref")
                                        && !failure.getValue().toString().contains("#/components/schemas/"))
                                .forEach(failure ->
                                        faults.add(operation.getKey() + " " + path.getKey() + failure.getKey()))));
        assertEquals(List.of(), faults);
    }

    private static Stream<Map.Entry<String, JsonNode>> failures(JsonNode operation) {
        return operation.path("responses").properties().stream()
                .filter(answer -> answer.getKey().matches("[45].."));
    }

    private static void walk(JsonNode node, String place, BiConsumer<String, JsonNode> visitor) {
        if (node.isObject()) {
            visitor.accept(place, node);
            node.properties().stream()
                    .filter(member -> !Set.of("example", "examples").contains(member.getKey()))
                    .forEach(member -> walk(member.getValue(), place + "/" + member.getKey(), visitor));
        } else if (node.isArray()) {
            StreamSupport.stream(node.spliterator(), false).forEach(item -> walk(item, place + "/", visitor));
        }
    }
}
