package org.marquee.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An answer as the guide shows it: with an ellipsis for whatever is left out, be it members, items, headers or a part of a text. */
record Shown(String text) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ELLIPSIS = "…";

    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|[\\[\\]{}" + ELLIPSIS + "]|[^\"\\[\\]{}" + ELLIPSIS + "]+");

    /** Fails where the real answer has something else. */
    void compareWith(String real) throws IOException {
        if (!text.startsWith("HTTP/")) {
            compare(json(text), JSON.readTree(real), "");
            return;
        }
        var shownParts = text.split("\n\n", 2);
        var realParts = real.split("\n\n", 2);
        compareHeads(shownParts[0].lines().toList(), realParts[0].lines().toList());
        if (shownParts.length > 1) {
            compare(json(shownParts[1]), JSON.readTree(realParts[1]), "");
        } else {
            assertEquals("", realParts.length > 1 ? realParts[1].strip() : "");
        }
    }

    private static void compareHeads(List<String> shown, List<String> real) {
        assertEquals(shown.get(0).strip(), real.get(0).strip());
        for (var line : shown) {
            assertTrue(real.stream().anyMatch(other -> isLike(line, other)), () -> line + " is not in " + real);
        }
        assertTrue(shown.contains(ELLIPSIS) || shown.size() == real.size(), () -> "There is more than shown: " + real);
    }

    private static void compare(JsonNode shown, JsonNode real, String place) {
        if (shown.isObject()) {
            compareMembers(shown, real, place);
        } else if (shown.isArray()) {
            compareItems(shown, real, place);
        } else {
            assertEquals(shown.getNodeType(), real.getNodeType(), place);
            assertTrue(isLike(shown.asText(), real.asText()), () -> place + " is " + real + ", not " + shown);
        }
    }

    private static void compareMembers(JsonNode shown, JsonNode real, String place) {
        var names = new ArrayList<String>();
        shown.fieldNames().forEachRemaining(names::add);
        var isWhole = !names.remove(ELLIPSIS);
        var there = new ArrayList<String>();
        real.fieldNames().forEachRemaining(there::add);
        assertTrue(real.isObject(), () -> place + " is " + real);
        assertEquals(
                names, isWhole ? there : there.stream().filter(names::contains).toList(), place);
        names.forEach(name -> compare(shown.path(name), real.path(name), place + "/" + name));
    }

    private static void compareItems(JsonNode shown, JsonNode real, String place) {
        assertTrue(real.isArray(), () -> place + " is " + real);
        int first = 0;
        while (first < shown.size() && !shown.get(first).asText().equals(ELLIPSIS)) {
            assertTrue(real.has(first), place + " has only " + first);
            compare(shown.get(first), real.get(first), place + "/" + first);
            first++;
        }
        assertTrue(first < shown.size() || first == real.size(), place + " has more than " + first);
    }

    /** What is left out becomes a member or an item that says so. */
    private static JsonNode json(String shown) throws IOException {
        var open = new ArrayDeque<Character>();
        var text = new StringBuilder();
        for (var token = TOKEN.matcher(shown); token.find(); ) {
            var isLeftOut = token.group().equals(ELLIPSIS);
            text.append(!isLeftOut ? token.group() : Character.valueOf('{').equals(open.peek()) ? "\"…\": 0" : "\"…\"");
            if ("{[".contains(token.group())) {
                open.push(token.group().charAt(0));
            } else if ("}]".contains(token.group())) {
                open.pop();
            }
        }
        return JSON.readTree(text.toString());
    }

    private static boolean isLike(String shown, String real) {
        var pattern = Arrays.stream(shown.strip().split(ELLIPSIS, -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(real.strip()).matches();
    }
}
