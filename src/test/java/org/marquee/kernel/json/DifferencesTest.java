package org.marquee.kernel.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marquee.kernel.json.LineChange.Op;

class DifferencesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NAMES = List.of("a", "b/c", "~", "~1", "", "0", "é", "\"", "a b");

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1}     | {\"a\":1}        | []",
                "{\"a\":1}     | {\"a\":2}        | [{\"op\":\"replace\",\"path\":\"/a\",\"value\":2}]",
                "{\"a\":1}     | {}               | [{\"op\":\"remove\",\"path\":\"/a\"}]",
                "{}            | {\"a/b~\":null}  | [{\"op\":\"add\",\"path\":\"/a~1b~0\",\"value\":null}]",
                "{\"a\":null}  | {\"a\":{}}       | [{\"op\":\"replace\",\"path\":\"/a\",\"value\":{}}]",
                "{\"a\":[1,2]} | {\"a\":[1,3,2]}  | [{\"op\":\"add\",\"path\":\"/a/1\",\"value\":3}]",
                "[1,2,3,4]     | [1,4]            | [{\"op\":\"remove\",\"path\":\"/2\"},{\"op\":\"remove\",\"path\":\"/1\"}]",
                "[{\"a\":1,\"b\":2}] | [{\"a\":1,\"b\":3}] | [{\"op\":\"replace\",\"path\":\"/0/b\",\"value\":3}]",
                "1             | \"1\"            | [{\"op\":\"replace\",\"path\":\"\",\"value\":\"1\"}]",
            })
    void fields_are_told_as_a_json_patch(String before, String after, String patch) throws JsonProcessingException {
        assertEquals(JSON.readTree(patch), Differences.fields(JSON.readTree(before), JSON.readTree(after)));
    }

    @Test
    void the_patch_applied_to_the_one_document_gives_the_other() {
        for (int i = 0; i < 3_000; i++) {
            var before = JSON.createObjectNode().set("x", document(4));
            var after = JSON.createObjectNode().set("x", random.nextBoolean() ? document(4) : changed(before.get("x")));
            var patch = Differences.fields(before, after);
            var patched = Json.createPatch(value(patch).asJsonArray())
                    .apply(value(before).asJsonObject());
            assertEquals(value(after), patched, () -> "seed " + seed + ": " + before + " to " + after + " by " + patch);
        }
    }

    @Test
    void lines_are_told_with_their_numbers_in_both_texts() {
        assertEquals(
                List.of(
                        new LineChange(Op.EQUAL, 1, 1, List.of("a", "b")),
                        new LineChange(Op.DELETE, 3, 3, List.of("c")),
                        new LineChange(Op.INSERT, 4, 3, List.of("C", "CC")),
                        new LineChange(Op.EQUAL, 4, 5, List.of("d")),
                        new LineChange(Op.DELETE, 5, 6, List.of("e"))),
                Differences.lines("a\nb\nc\nd\ne", "a\nb\nC\nCC\nd"));
    }

    @Test
    void an_empty_text_has_no_lines() {
        assertEquals(List.of(), Differences.lines("", ""));
        assertEquals(List.of(new LineChange(Op.INSERT, 1, 1, List.of("a"))), Differences.lines("", "a"));
        assertEquals(List.of(new LineChange(Op.DELETE, 1, 1, List.of("a", ""))), Differences.lines("a\n", ""));
        assertEquals(List.of(new LineChange(Op.EQUAL, 1, 1, List.of("a"))), Differences.lines("a", "a"));
    }

    @Test
    void an_operation_is_written_in_lower_case() {
        var change = JSON.valueToTree(Differences.lines("", "a").get(0));
        assertEquals("{\"op\":\"insert\",\"from\":1,\"to\":1,\"lines\":[\"a\"]}", change.toString());
    }

    @Test
    void all_changes_tell_both_texts_whole() {
        for (int i = 0; i < 3_000; i++) {
            var before = text(random.nextInt(30), 4);
            var after = text(random.nextInt(30), 4);
            assertTold(before, after, Differences.lines(before, after));
        }
    }

    @Test
    void a_rewritten_text_is_compared_in_bounded_time() {
        var before =
                IntStream.range(0, 20_000).mapToObj(i -> "old line number " + i).collect(Collectors.joining("\n"));
        var after = before.replace("old", "new");
        var changes = assertTimeout(Duration.ofSeconds(2), () -> Differences.lines(before, after));
        assertEquals(
                List.of(Op.DELETE, Op.INSERT),
                changes.stream().map(LineChange::op).toList());
        assertTold(before, after, changes);
    }

    @Test
    void lines_that_are_hard_to_tell_apart_are_compared_in_bounded_time() {
        for (var vocabulary : List.of(1, 2, 10, 1000)) {
            var before = text(250_000 / vocabulary, vocabulary);
            var after = text(200_000 / vocabulary, vocabulary);
            assertTold(before, after, assertTimeout(Duration.ofSeconds(3), () -> Differences.lines(before, after)));
        }
    }

    @Test
    void many_small_changes_are_found_in_a_long_text() {
        var lines =
                IntStream.range(0, 20_000).mapToObj(Integer::toString).collect(Collectors.toCollection(ArrayList::new));
        var before = String.join("\n", lines);
        IntStream.range(0, 400).forEach(i -> lines.set(i * 50, "changed"));
        var changes = Differences.lines(before, String.join("\n", lines));
        assertEquals(
                400, changes.stream().filter(change -> change.op() == Op.INSERT).count());
    }

    private void assertTold(String before, String after, List<LineChange> changes) {
        assertEquals(before, joined(changes, Op.INSERT), () -> "seed " + seed);
        assertEquals(after, joined(changes, Op.DELETE), () -> "seed " + seed);
        int from = 1;
        int to = 1;
        for (var change : changes) {
            assertTrue(change.from() == from && change.to() == to, () -> "seed " + seed + ": " + change.op());
            from += change.op() == Op.INSERT ? 0 : change.lines().size();
            to += change.op() == Op.DELETE ? 0 : change.lines().size();
        }
    }

    private static String joined(List<LineChange> changes, Op without) {
        return changes.stream()
                .filter(change -> change.op() != without)
                .flatMap(change -> change.lines().stream())
                .collect(Collectors.joining("\n"));
    }

    private String text(int lines, int vocabulary) {
        return IntStream.range(0, lines)
                .mapToObj(i -> Integer.toString(random.nextInt(vocabulary)))
                .collect(Collectors.joining("\n"));
    }

    private JsonNode document(int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 8)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
            case 2 -> JSON.getNodeFactory().numberNode(random.nextInt(3));
            case 3 -> JSON.getNodeFactory().textNode(NAMES.get(random.nextInt(NAMES.size())));
            case 4, 5 -> {
                var object = JSON.createObjectNode();
                random.ints(random.nextInt(5), 0, NAMES.size())
                        .forEach(i -> object.set(NAMES.get(i), document(depth - 1)));
                yield object;
            }
            default -> {
                var array = JSON.createArrayNode();
                random.ints(random.nextInt(6)).forEach(i -> array.add(document(depth - 1)));
                yield array;
            }
        };
    }

    /** Much the same, with something else here and there. */
    private JsonNode changed(JsonNode document) {
        if (random.nextInt(6) == 0) {
            return document(1);
        } else if (document.isArray()) {
            var array = JSON.createArrayNode();
            for (var element : document) {
                if (random.nextInt(5) > 0) {
                    array.add(changed(element));
                }
                if (random.nextInt(5) == 0) {
                    array.add(document(1));
                }
            }
            return array;
        } else if (document.isObject()) {
            var object = JSON.createObjectNode();
            document.properties().forEach(member -> object.set(member.getKey(), changed(member.getValue())));
            return object;
        }
        return document;
    }

    private static JsonValue value(JsonNode node) {
        try (var reader = Json.createReader(new StringReader(node.toString()))) {
            return reader.readValue();
        }
    }
}
