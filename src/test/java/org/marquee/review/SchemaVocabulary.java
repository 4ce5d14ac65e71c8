package org.marquee.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The types and properties of schema.org, as published. */
final class SchemaVocabulary {
    private static final String DATE = "[0-9]{4}(-[0-9]{2}-[0-9]{2})?";
    private static final Map<String, String> TEXTS = Map.of(
            "Text", "(?s).+",
            "URL", "https?://\\S+",
            "Date", DATE,
            "DateTime", "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z",
            "Duration", "P(?=.)([0-9]+D)?(T(?=.)([0-9]+H)?([0-9]+M)?([0-9]+S)?)?",
            "Language", "[A-Za-z]{2,3}(-[A-Za-z0-9]+)*");

    private final Map<String, Set<String>> parents = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> properties = new HashMap<>();

    SchemaVocabulary() {
        var type = "";
        for (var line : lines()) {
            if (line.startsWith("  ")) {
                var parts = line.strip().split(" = ", 2);
                requireNonNull(properties.get(type)).put(parts[0], Set.of(parts[1].split(" ")));
            } else if (!line.startsWith("#")) {
                var parts = line.split(" :", -1);
                type = parts[0];
                parents.put(type, Set.copyOf(List.of(parts[1].strip().split(" "))));
                properties.put(type, new HashMap<>());
            }
        }
    }

    /** All that schema.org does not know, or knows otherwise. */
    List<String> faults(JsonNode thing) {
        var faults = new ArrayList<String>();
        collect(thing, "", Map.of(), faults);
        return faults;
    }

    /** @param between of a role: what it stands in for, which it names by the same property (schema.org, "Introducing Role") */
    private void collect(JsonNode thing, String place, Map<String, Set<String>> between, List<String> faults) {
        var type = thing.path("@type").asText();
        if (!parents.containsKey(type)) {
            faults.add(place + ": there is no type '" + type + "'");
            return;
        }
        thing.properties().forEach(member -> {
            var at = place + "/" + member.getKey();
            if (member.getKey().startsWith("@")) {
                return;
            }
            var own = range(type, member.getKey());
            var range = own.isEmpty() && isA(type, "Role") ? between.getOrDefault(member.getKey(), own) : own;
            if (range.isEmpty()) {
                faults.add(at + ": no property of " + type + ", or no longer");
                return;
            }
            values(member.getValue()).forEach(value -> {
                if (!fits(value, range, member.getKey())) {
                    faults.add(at + ": must be of " + range + ", not " + value);
                }
                if (value.isObject()) {
                    collect(value, at, Map.of(member.getKey(), range), faults);
                }
            });
        });
    }

    private boolean fits(JsonNode value, Set<String> range, String property) {
        if (value.isObject()) {
            var type = value.path("@type").asText();
            // A role stands between a thing and another, and names that by the same property.
            return range.stream().anyMatch(each -> isA(type, each)) || isA(type, "Role") && value.has(property);
        }
        if (value.isNumber()) {
            return range.contains("Number") || range.contains("Integer") && value.isIntegralNumber();
        }
        return value.isTextual()
                && range.stream()
                        .anyMatch(each ->
                                TEXTS.containsKey(each) && value.asText().matches(TEXTS.get(each)));
    }

    private Set<String> range(String type, String property) {
        var own = properties.getOrDefault(type, Map.of()).get(property);
        return own != null
                ? own
                : parents.getOrDefault(type, Set.of()).stream()
                        .map(parent -> range(parent, property))
                        .filter(found -> !found.isEmpty())
                        .findFirst()
                        .orElse(Set.of());
    }

    private boolean isA(String type, String other) {
        return type.equals(other)
                || parents.getOrDefault(type, Set.of()).stream().anyMatch(parent -> isA(parent, other));
    }

    private static Stream<JsonNode> values(JsonNode value) {
        return value.isArray() ? value.valueStream() : Stream.of(value);
    }

    private static List<String> lines() {
        try (var file = SchemaVocabulary.class.getResourceAsStream("/schemaorg/vocabulary.txt")) {
            return new String(requireNonNull(file).readAllBytes(), UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
