package org.marquee.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.marquee.testkit.Form;
import org.marquee.testkit.RawHttp;

/** Makes editorial requests that are wrong in one way or several: the same ones again from the same random numbers. */
record EditorialFuzz(Random random, EditorialThings things, Samples samples) {
    private static final List<String> IDS = List.of(
            "0",
            "-1",
            "1",
            "2147483648",
            "9223372036854775808",
            "1e3",
            "NaN",
            "null",
            "1-1-1-1-1",
            "%20",
            "%00",
            "%0d%0a",
            "018ad3c0-0000-7000-8000-00000000000g",
            "018ad3c0-0000-7000-8000-000000000001",
            "018AD3C0-0000-7000-8000-00000000000A",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "{id}",
            "'",
            "*",
            "a".repeat(2000),
            "%7B018ad3c0-0000-7000-8000-000000000001%7D",
            "018ad3c000007000800000000000000a",
            "ballerina-2023-review",
            "..",
            "%ed%a0%80",
            "%e2%80%ae",
            "restoration",
            "accounts",
            "genres");

    private static final List<String> IF_MATCH = List.of(
            "",
            "\"\"",
            "\"",
            "1",
            "\"1\"",
            "\"-1-x\"",
            "\"99999999999999999999-x\"",
            "\"0\", \"1\", \"2\"",
            "W/\"1-x\"",
            "W/*",
            "*, *",
            "**",
            "\"0-" + "a".repeat(10_000) + "\"",
            "\"" + "0".repeat(10_000) + "\"",
            ",".repeat(10_000),
            "\"\u00e9\"",
            "\"2147483648-x\"",
            "\"0-x\"",
            "\"0-\"");

    private static final List<String> KEYS = List.of(
            "",
            " ",
            "a b",
            "a\tb",
            "a".repeat(255),
            "a".repeat(256),
            "a".repeat(10_000),
            "\u00e9",
            "again",
            "again",
            "'",
            "%00");

    private static final List<String> TYPES = List.of(
            "",
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/xml",
            "application/json-patch+json",
            "application/merge-patch+json",
            "application/json; charset=utf-16",
            "application/json; charset=nonsense",
            "application/problem+json",
            "application/*",
            "*/*",
            "nonsense",
            ";;;",
            "a/b/c");

    private static final List<String> QUERIES = List.of(
            "purge=x",
            "purge=",
            "purge=false&purge=false",
            "purge=TRUE",
            "x=1",
            "note=%00",
            "note=",
            "note=a&note=b",
            "note=" + "a".repeat(1001),
            "limit=0",
            "limit=x",
            "q=%25",
            "q=" + "a".repeat(2000),
            "q=%ed%a0%80",
            "state=x",
            "page=9223372036854775808",
            "cursor=x",
            "sort=;",
            "from=0000-00-00",
            "since=%2B999999999-12-31T00:00:00Z",
            "q=%5C",
            "trashed=true&withTotal=true&q=_",
            "entityId=1",
            "actor=x",
            "author=%27",
            "role=x",
            "suspended=2");

    /**
     * A request.
     *
     * @param said who sends what, for messages
     */
    record Request(String said, String bytes) {
        RawHttp.Answer send() {
            return RawHttp.send(bytes);
        }
    }

    Request next() {
        var operation = oneOf(things.operations());
        var who = oneOf(List.of("author", "editor", "admin", "admin", "content:write"));
        var target = target(operation) + (chance(12) ? "?" + oneOf(QUERIES) : "");
        var body = body(operation);
        var head = new ArrayList<>(List.of(
                operation.method() + " " + target + " HTTP/1.1",
                "Host: localhost",
                "Connection: close",
                "Authorization: Bearer " + things.token(operation, who)));
        add(head, "If-Match", chance(7) ? oneOf(IF_MATCH) : chance(30) ? null : "*");
        add(head, "Idempotency-Key", chance(7) ? oneOf(KEYS) : chance(4) ? "k" + random.nextLong() : null);
        if (body != null) {
            var right = operation.takesForm() ? Form.TYPE : operation.bodyType().orElse("application/json");
            add(head, "Content-Type", chance(15) ? oneOf(TYPES) : right);
            head.add("Content-Length: " + body.length());
        }
        var bytes = String.join("\r\n", head) + "\r\n\r\n" + (body == null ? "" : body);
        return new Request(who + " " + shortened(bytes.replaceAll("Bearer \\S+", "Bearer …")), bytes);
    }

    private String target(Operation operation) {
        var target = operation.template();
        for (var name : List.of("kind", "number", "a", "b", "id", "delivery")) {
            var place = "{" + name + "}";
            if (target.contains(place)) {
                target = target.replace(place, chance(12) ? oneOf(IDS) : things.value(operation, name, random));
            }
        }
        return target;
    }

    /** In ISO 8859-1, each character a byte. */
    private String body(Operation operation) {
        var fuzz = new BodyFuzz(random);
        if (!operation.node().has("requestBody")) {
            return chance(8) ? cut(fuzz.other()) : null;
        }
        return chance(40)
                ? null
                : chance(10)
                        ? cut(fuzz.other())
                        : chance(60) ? "{\"name\":\"\u00ff\u00fe\"}" : changed(operation, fuzz);
    }

    private String changed(Operation operation, BodyFuzz fuzz) {
        var body = samples.body(operation);
        return operation.takesForm() ? new FormFuzz(random).next(body) : cut(fuzz.change(body));
    }

    private static String cut(String body) {
        var bytes = new String(body.getBytes(UTF_8), ISO_8859_1);
        return bytes.substring(0, Math.min(BodyFuzz.LONGEST, bytes.length()));
    }

    private void add(List<String> head, String name, String value) {
        if (value != null) {
            head.add(name + ": " + value);
        }
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static String shortened(String request) {
        return request.length() <= 1500 ? request : request.substring(0, 1500) + "… of " + request.length();
    }
}
