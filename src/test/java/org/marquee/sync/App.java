package org.marquee.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.marquee.testkit.Wire;

/** An app that keeps a copy of all that is public, as the documentation tells it to. */
final class App {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> TERMS = Set.of("genre", "platform", "company", "tag");

    /** Things by their types and ids. */
    private final Map<String, JsonNode> things = new HashMap<>();

    private @Nullable String token;

    /** What came in the last answer. */
    List<JsonNode> items = List.of();

    /** One request. Returns whether to go on at once. */
    boolean step(int limit) {
        var answer = get("/api/v1/sync?limit=" + limit + (token == null ? "" : "&token=" + token));
        items = new ArrayList<>();
        answer.path("items").forEach(items::add);
        assertTrue(items.size() <= limit, "too many items");
        items.forEach(this::keep);
        token = answer.path("nextToken").asText();
        return answer.path("hasMore").asBoolean();
    }

    /** Requests until there is no more now; what came in all of them, in order. */
    List<JsonNode> sync() {
        var all = new ArrayList<JsonNode>();
        boolean hasMore = true;
        for (int steps = 0; hasMore; steps++) {
            assertTrue(steps < 100_000, "it does not end");
            hasMore = step(100);
            all.addAll(items);
        }
        return all;
    }

    private void keep(JsonNode item) {
        var type = item.path("type").asText();
        var key = key(type, item.path("id").asText());
        if (item.path("deleted").asBoolean()) {
            things.remove(key);
            assertEquals(3, item.size(), item::toString);
        } else {
            var thing = item.path(TERMS.contains(type) ? "term" : type);
            assertEquals(item.path("id"), thing.path("id"), item::toString);
            assertEquals(4, item.size(), item::toString);
            things.put(key, thing);
        }
    }

    /** The ids of all things of a type. */
    Set<String> ids(String type) {
        return things.keySet().stream()
                .filter(key -> key.startsWith(type + "/"))
                .map(key -> key.substring(type.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A thing, or null when there is none. */
    @Nullable
    JsonNode find(String type, String id) {
        return things.get(key(type, id));
    }

    JsonNode thing(String type, String id) {
        var thing = find(type, id);
        if (thing == null) {
            throw new AssertionError("The app has no " + type + " " + id);
        }
        return thing;
    }

    String token() {
        return String.valueOf(token);
    }

    /** The same app, as it was backed up now. */
    App copy() {
        var copy = new App();
        copy.things.putAll(things);
        copy.token = token;
        return copy;
    }

    /** What came, each with its type and id, and a minus before what is no more. */
    static List<String> told(List<JsonNode> items) {
        return items.stream()
                .map(item -> (item.path("deleted").asBoolean() ? "-" : "")
                        + item.path("type").asText() + " "
                        + item.path("id").asText())
                .collect(Collectors.toList());
    }

    private static String key(String type, String id) {
        return type + "/" + id;
    }

    static JsonNode get(String address) {
        var answer = Wire.get(address);
        assertEquals(200, answer.statusCode(), () -> address + ": " + new String(answer.body()));
        return read(answer.body());
    }

    static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
