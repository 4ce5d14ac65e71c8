package org.marquee.kernel.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.marquee.kernel.json.LineChange.Op;

/** What lies between two versions of a thing. */
public final class Differences {
    private final ArrayNode operations = JsonNodeFactory.instance.arrayNode();

    private Differences() {}

    /** The JSON Patch (RFC 6902) that makes the one document the other. */
    public static ArrayNode fields(JsonNode before, JsonNode after) {
        var differences = new Differences();
        differences.compare(JsonPointer.empty(), before, after);
        return differences.operations;
    }

    /**
     * What became of each line. Texts that take more than 2,000 deletions and insertions of a line count as rewritten: all lines
     * between the first difference and the last are deleted, the new ones inserted.
     */
    public static List<LineChange> lines(String before, String after) {
        var old = split(before);
        var now = split(after);
        var changes = new ArrayList<LineChange>();
        int from = 0;
        int to = 0;
        for (var edit : Edits.between(old, now)) {
            add(changes, Op.EQUAL, from, to, old.subList(from, edit.from()));
            add(changes, Op.DELETE, edit.from(), edit.to(), old.subList(edit.from(), edit.fromEnd()));
            add(changes, Op.INSERT, edit.fromEnd(), edit.to(), now.subList(edit.to(), edit.toEnd()));
            from = edit.fromEnd();
            to = edit.toEnd();
        }
        add(changes, Op.EQUAL, from, to, old.subList(from, old.size()));
        return changes;
    }

    /** No text has no lines; what ends in a line feed has an empty last one. */
    private static List<String> split(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\n", -1));
    }

    private static void add(List<LineChange> changes, Op op, int from, int to, List<String> lines) {
        if (!lines.isEmpty()) {
            changes.add(new LineChange(op, from + 1, to + 1, List.copyOf(lines)));
        }
    }

    private void compare(JsonPointer place, JsonNode before, JsonNode after) {
        if (before.isObject() && after.isObject()) {
            compareMembers(place, before, after);
        } else if (before.isArray() && after.isArray()) {
            compareElements(place, before, after);
        } else if (!before.equals(after)) {
            operation("replace", place).set("value", after);
        }
    }

    private void compareMembers(JsonPointer place, JsonNode before, JsonNode after) {
        before.properties().forEach(member -> {
            var there = place.appendProperty(member.getKey());
            if (after.has(member.getKey())) {
                compare(there, member.getValue(), after.get(member.getKey()));
            } else {
                operation("remove", there);
            }
        });
        after.properties().forEach(member -> {
            if (!before.has(member.getKey())) {
                operation("add", place.appendProperty(member.getKey())).set("value", member.getValue());
            }
        });
    }

    /** From the last stretch to the first, so that the indices of those before stay as they were. */
    private void compareElements(JsonPointer place, JsonNode before, JsonNode after) {
        var edits = Edits.between(elements(before), elements(after));
        for (int i = edits.size() - 1; i >= 0; i--) {
            var edit = edits.get(i);
            int common = Math.min(edit.fromEnd() - edit.from(), edit.toEnd() - edit.to());
            for (int at = 0; at < common; at++) {
                compare(place.appendIndex(edit.from() + at), before.get(edit.from() + at), after.get(edit.to() + at));
            }
            for (int at = edit.fromEnd() - 1; at >= edit.from() + common; at--) {
                operation("remove", place.appendIndex(at));
            }
            for (int at = common; at < edit.toEnd() - edit.to(); at++) {
                operation("add", place.appendIndex(edit.from() + at)).set("value", after.get(edit.to() + at));
            }
        }
    }

    private static List<JsonNode> elements(JsonNode array) {
        var elements = new ArrayList<JsonNode>(array.size());
        array.forEach(elements::add);
        return elements;
    }

    private ObjectNode operation(String name, JsonPointer place) {
        return operations.addObject().put("op", name).put("path", place.toString());
    }
}
