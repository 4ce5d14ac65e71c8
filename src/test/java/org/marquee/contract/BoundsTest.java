package org.marquee.contract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Nothing that a request asks for is without a measure, and no list without an end. */
@QuarkusTest
class BoundsTest {
    private static final int LONGEST_PAGE = 200;
    private static final int MOST_VALUES = 100;
    private static final int LONGEST_TEXT = 2000;

    /** Formats that have a length. */
    private static final Set<String> OF_A_LENGTH = Set.of("uuid", "date", "date-time");

    /** Repeats something without end. */
    private static final Pattern ENDLESS = Pattern.compile("(?<!\\\\)[*+]|\\{\\d+,}");

    @Test
    void every_list_has_pages_of_a_length() {
        assertAll(Operation.all()
                .filter(operation -> operation.queryNames().contains("limit"))
                .map(operation -> () -> {
                    var most = schema(operation, "limit").path("maximum").asInt(Integer.MAX_VALUE);
                    assertTrue(most <= LONGEST_PAGE, operation.id());
                }));
    }

    @Test
    void every_page_by_number_is_within_reach() {
        assertAll(Operation.all()
                .filter(operation -> operation.queryNames().contains("page"))
                .map(operation -> () -> assertTrue(schema(operation, "page").has("maximum"), operation.id())));
    }

    @Test
    void every_parameter_has_a_measure() {
        assertAll(Operation.all()
                .flatMap(operation -> operation.queryParameters().map(parameter -> () -> {
                    var name = operation.id() + " " + parameter.path("name").asText();
                    assertTrue(isBounded(parameter), () -> name + " " + parameter);
                })));
    }

    private static boolean isBounded(JsonNode parameter) {
        var schema = parameter.path("schema");
        if (!schema.has("items")) {
            return isBoundedValue(schema);
        }
        // Names of members with commas between them: the whole has a length, and each stands for one of these.
        var isChoice = !parameter.path("explode").asBoolean(true)
                && schema.path("items").has("enum");
        return isChoice
                || schema.path("maxItems").asInt(Integer.MAX_VALUE) <= MOST_VALUES
                        && isBoundedValue(schema.path("items"));
    }

    private static boolean isBoundedValue(JsonNode value) {
        return switch (value.path("type").asText()) {
            case "integer", "number" -> value.has("maximum") || value.has("format");
            case "string" -> isBoundedText(value);
            // A reference is to an enumeration.
            default -> true;
        };
    }

    private static boolean isBoundedText(JsonNode text) {
        return text.has("enum")
                || text.path("maxLength").asInt(Integer.MAX_VALUE) <= LONGEST_TEXT
                || OF_A_LENGTH.contains(text.path("format").asText())
                || text.has("pattern")
                        && !ENDLESS.matcher(text.path("pattern").asText()).find();
    }

    private static JsonNode schema(Operation operation, String name) {
        return operation
                .queryParameters()
                .filter(parameter -> parameter.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .path("schema");
    }
}
