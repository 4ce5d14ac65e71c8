package org.marquee.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;

/**
 * A query parameter as the document has it.
 *
 * @param node the parameter itself
 * @param of the schema of one value
 */
record Parameter(JsonNode node, JsonNode of) {
    static Parameter of(JsonNode node) {
        var schema = node.path("schema");
        return new Parameter(node, schema.has("items") ? schema.path("items") : schema);
    }

    String name() {
        return node.path("name").asText();
    }

    /** Whether it may stand more than once. */
    boolean isList() {
        return is("array", node.path("schema")) && node.path("explode").asBoolean(true);
    }

    boolean is(String... types) {
        return List.of(types).contains(of.path("type").asText());
    }

    /** Whether its values are listed; where the schema is a reference, it is one of an enumeration. */
    boolean isChoice() {
        return of.has("enum") || of.has("$ref");
    }

    boolean isTime() {
        return of.path("format").asText().equals("date-time");
    }

    BigDecimal step() {
        return of.has("multipleOf") ? of.path("multipleOf").decimalValue() : BigDecimal.ONE;
    }

    /** A value that is allowed. */
    String example() {
        var example = node.path("x-example");
        if (!example.isMissingNode()) {
            return example.asText();
        } else if (of.has("enum")) {
            return of.path("enum").get(0).asText();
        } else if (isTime()) {
            return "2023-10-06T09:30:00Z";
        } else if (of.has("$ref")) {
            return "feature";
        }
        return is("boolean")
                ? "true"
                : is("number") ? "4.5" : is("integer") ? of.path("minimum").asText("1") : "a";
    }

    private static boolean is(String type, JsonNode schema) {
        return schema.path("type").asText().equals(type);
    }
}
