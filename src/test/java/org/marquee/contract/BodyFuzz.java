package org.marquee.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes a good body at a random place into what has broken other systems. The answer is text, since much of it is no JSON. */
record BodyFuzz(Random random) {
    /** Characters; of what is longer, no more is sent. */
    static final int LONGEST = 1_000_000;

    private static final String HOLE = "this is where another value goes";

    /** What stands in the place of a value, as it goes over the wire. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "-0",
            "-1",
            "1",
            "1.5",
            "0.1",
            "2147483648",
            "9223372036854775808",
            "1e400",
            "-1e400",
            "1e-400",
            "1e308",
            "1E+2",
            "NaN",
            "Infinity",
            "-Infinity",
            "0x1F",
            "01",
            "+1",
            ".5",
            "5.",
            "9".repeat(99),
            "9".repeat(200),
            "0." + "3".repeat(99),
            "''",
            "\"\"",
            "\" \"",
            "\"\\t\"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udfff\\ud800\"",
            "\"\\ud83c\\udfac\"",
            "\"\\u202egnp.exe\"",
            "\"\\u2028\\u2029\"",
            "\"\\ufeff\\ufffe\\uffff\"",
            "\"\\u200b\\u00ad\"",
            "\"\r\n\"",
            "\"\\r\\nSet-Cookie: a=b\"",
            "\"0000-00-00\"",
            "\"0000-01-01\"",
            "\"+999999999-12-31\"",
            "\"-999999999-01-01\"",
            "\"10000-01-01\"",
            "\"2023-02-30\"",
            "\"1869-12-31\"",
            "\"9999-12-31T23:59:59-18:00\"",
            "\"0000-01-01T00:00:00Z\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"-1000000000-01-01T00:00:00Z\"",
            "\"2024-01-01T24:00:00Z\"",
            "\"2016-12-31T23:59:60Z\"",
            "\"2026-01-01T00:00:00.123456789123Z\"",
            "\"2026-01-01\"",
            "\"now\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"018AD3C0-0000-7000-8000-000000000001\"",
            "\"1-1-1-1-1\"",
            "\"'; drop table review; --\"",
            "\"' or 1=1 --\"",
            "\"$1\"",
            "\"${7*7}\"",
            "\"%s%n\"",
            "\"%00\"",
            "\"../../etc\"",
            "\"<script>\"",
            "\"javascript:alert(1)\"",
            "\"http://[\"",
            "\"https://\"",
            "\"https://a b\"",
            "\"zz-zzzzzzzz\"",
            "\"x-twain\"",
            "\"ZZ\"",
            "\"*\"",
            "\"\\\"1-x\\\"\"",
            "[]",
            "[[]]",
            "[null]",
            "[\"\"]",
            "[1]",
            "[{}]",
            "{}",
            "{\"\":\"\"}",
            "{\"id\":1}",
            "{\"$ne\":null}",
            "{\"code\":{}}",
            "{\"__proto__\":{}}",
            "{\"a\":1,\"a\":2}",
            "[".repeat(90) + "]".repeat(90),
            "{\"a\":".repeat(95) + "1" + "}".repeat(95),
            "[".repeat(100_000) + "]".repeat(100_000),
            "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000));

    /** Repeated until they are as long as they shall be. */
    private static final List<String> LONG = List.of(
            "a",
            " ",
            "-",
            "a-",
            "\u00e9",
            "\ud83c\udfac",
            "e\u0301",
            "*",
            "_a",
            "[",
            "![",
            "[a](",
            "<",
            "<b>",
            "> ",
            "- a\\n",
            "  - ",
            "`",
            "~~~\\n",
            "#",
            "# a\\n\\n",
            "|a",
            "&amp;",
            "\\\\\\\\",
            "[a](review:b)\\n\\n",
            "1. ",
            "***a",
            "![a](image:018ad3c0-0000-7000-8000-000000000001)\\n\\n",
            "https://example.org ",
            "a@b.c ",
            "'",
            "\u202e");

    private static final List<Integer> LENGTHS = List.of(101, 121, 301, 1001, 5001, 20_000, 100_000, 500_001, 900_000);

    /** Members that belong to the server, or to nobody. */
    static final List<String> FOREIGN = List.of(
            "id",
            "status",
            "state",
            "approved",
            "publishedAt",
            "createdAt",
            "updatedAt",
            "trashedAt",
            "createdBy",
            "version",
            "role",
            "isAdmin",
            "passwordHash",
            "password_hash",
            "accountId",
            "account_id",
            "suspendedAt",
            "author",
            "owner",
            "revisionNumber",
            "__proto__",
            "class",
            "$type");

    String change(JsonNode body) {
        var copy = body.deepCopy();
        for (int i = random.nextInt(3); i >= 0; i--) {
            change(copy, place(copy));
        }
        var text = filled(copy.toString());
        return random.nextInt(20) == 0 ? text.substring(0, random.nextInt(text.length() + 1)) : text;
    }

    /** Ends where nobody takes more: ten thousand long values would be gigabytes. */
    private String filled(String text) {
        var hole = '"' + HOLE + '"';
        var filled = new StringBuilder();
        var from = 0;
        for (var at = text.indexOf(hole); at >= 0 && filled.length() < LONGEST; at = text.indexOf(hole, from)) {
            filled.append(text, from, at).append(value());
            from = at + hole.length();
        }
        return filled.append(text, from, text.length()).toString();
    }

    /** A whole body that has nothing to do with what is asked for. */
    String other() {
        return value();
    }

    private void change(JsonNode whole, JsonPointer place) {
        var parent = whole.at(place.head());
        var name = place.last().getMatchingProperty();
        var isArray = parent instanceof ArrayNode;
        switch (random.nextInt(8)) {
            case 0 -> remove(parent, name);
            case 1 -> addForeign(whole.at(place));
            case 2 -> {
                if (isArray) {
                    repeat((ArrayNode) parent);
                }
            }
            default -> set(parent, name);
        }
    }

    private static void remove(JsonNode parent, String name) {
        if (parent instanceof ObjectNode object) {
            object.remove(name);
        } else if (parent instanceof ArrayNode array) {
            array.remove(Integer.parseInt(name));
        }
    }

    private static void set(JsonNode parent, String name) {
        if (parent instanceof ObjectNode object) {
            object.put(name, HOLE);
        } else if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), new TextNode(HOLE));
        }
    }

    private void addForeign(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.put(FOREIGN.get(random.nextInt(FOREIGN.size())), HOLE);
        }
    }

    private void repeat(ArrayNode array) {
        var times = List.of(1, 20, 51, 100, 1001, 10_000).get(random.nextInt(6));
        var first = array.isEmpty() ? new TextNode(HOLE) : array.get(0);
        while (array.size() < times && (long) array.size() * first.toString().length() < 900_000) {
            array.add(first.deepCopy());
        }
    }

    private JsonPointer place(JsonNode body) {
        var all = new ArrayList<JsonPointer>();
        collect(body, JsonPointer.empty(), all);
        return all.isEmpty() ? JsonPointer.compile("/name") : all.get(random.nextInt(all.size()));
    }

    private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> places) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                places.add(at.appendProperty(member.getKey()));
                collect(member.getValue(), at.appendProperty(member.getKey()), places);
            });
        } else if (node instanceof ArrayNode array && array.size() < 100) {
            for (int i = 0; i < array.size(); i++) {
                places.add(at.appendIndex(i));
                collect(array.get(i), at.appendIndex(i), places);
            }
        }
    }

    private String value() {
        if (random.nextInt(4) == 0) {
            var piece = LONG.get(random.nextInt(LONG.size()));
            return '"' + piece.repeat(LENGTHS.get(random.nextInt(LENGTHS.size())) / piece.length() + 1) + '"';
        }
        return VALUES.get(random.nextInt(VALUES.size()));
    }
}
