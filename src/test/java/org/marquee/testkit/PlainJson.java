package org.marquee.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.path.json.JsonPath;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** What REST Assured reads from JSON, its numbers included, and plain paths in it, without the Groovy that takes it ten times as long. */
final class PlainJson extends JsonPath {
    private final Object json;

    private PlainJson(String text, Object json) {
        super(text);
        this.json = json;
    }

    static PlainJson of(String text) {
        return new PlainJson(text, read(text));
    }

    static Object read(String text) {
        try {
            return value(Client.MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T get(String path) {
        var found = PlainPaths.find(path, json);
        return found == PlainPaths.TAKES_GROOVY ? super.get(path) : (T) found;
    }

    private static Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                Map<String, Object> members = new LinkedHashMap<>();
                node.fields().forEachRemaining(member -> members.put(member.getKey(), value(member.getValue())));
                yield members;
            }
            case ARRAY -> {
                var elements = new ArrayList<>(node.size());
                node.forEach(element -> elements.add(value(element)));
                yield elements;
            }
            case NUMBER -> number(node);
            case STRING -> node.textValue();
            case BOOLEAN -> node.booleanValue();
            default -> null;
        };
    }

    private static Object number(JsonNode node) {
        if (node.isIntegralNumber()) {
            return node.numberValue();
        }
        return node.doubleValue() > Float.MAX_VALUE ? (Object) node.doubleValue() : (Object) node.floatValue();
    }
}
