package org.marquee.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes addresses of what has broken other systems: the same ones again from the same random numbers. */
record Fuzz(Random random) {
    private static final List<String> PIECES = List.of(
            "%00",
            "%0d%0aSet-Cookie:x",
            "%7f",
            "%ff",
            "%c0%af",
            "%ed%a0%80",
            "%f4%90%80%80",
            "%e2%80%ae",
            "%ef%bb%bf",
            "%eb%b0%9c%eb%a0%88%eb%a6%ac%eb%82%98",
            "%F0%9F%8E%AC",
            "%25%32%35",
            "%u0041",
            "%",
            "%zz",
            "'",
            "%27--",
            "%22",
            "'%20or%201=1--",
            "%27;select%20pg_sleep(5)--",
            ");drop%20table%20review;--",
            "$1",
            "$$",
            "?",
            "??",
            "${7*7}",
            "%24%7B7*7%7D",
            "#{1}",
            "{{1}}",
            "%s%n%x",
            "../",
            "..%2f",
            "%2e%2e",
            ";x=1",
            "//",
            "\\",
            "%5c",
            "[]",
            "[0]",
            "%5B%24ne%5D",
            "[$gt]",
            "{}",
            "%7B%22a%22:1%7D",
            "null",
            "undefined",
            "NaN",
            "-1",
            "0",
            "1e400",
            "9999999999999999999",
            "2147483648",
            "-0",
            "0x1F",
            "1.5",
            "1,2",
            ",",
            ",,",
            "+",
            "%20",
            "%09",
            "*",
            "~",
            "^",
            "|",
            "<script>",
            "%3Cscript%3E",
            "&amp;",
            "=",
            "==",
            "&",
            "&&",
            "2023-10-06T09:30:00Z",
            "0000-01-01T00:00:00Z",
            "9999-12-31T23:59:59-18:00",
            "2023-02-30T00:00:00Z",
            "true",
            "TRUE",
            "en",
            "ko-KR",
            "zz-zzzzzzzz",
            "slug",
            "ballerina-2023-review",
            "018ad3c0-0000-7000-8000-000000000001",
            "1-1-1-1-1",
            "a".repeat(2000),
            "-".repeat(500),
            "%61".repeat(500),
            "a-".repeat(900),
            "\u00e9",
            "\u00ff");

    String target(List<Operation> operations) {
        var operation = operations.get(random.nextInt(operations.size()));
        return random.nextInt(4) == 0 ? path(operation) : operation.path() + "?" + query(operation);
    }

    private String path(Operation operation) {
        var segments = new ArrayList<>(List.of(operation.path().substring(1).split("/")));
        segments.set(random.nextInt(segments.size()), piece());
        if (random.nextInt(3) == 0) {
            segments.add(piece());
        }
        return "/" + String.join("/", segments);
    }

    private String query(Operation operation) {
        var names = new ArrayList<>(operation.queryNames());
        names.addAll(List.of("", "q", "filter", "a[b]", "fields[]", "__proto__", piece()));
        var pairs = new ArrayList<String>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            var name = names.get(random.nextInt(names.size()));
            pairs.add(random.nextInt(8) == 0 ? name : name + "=" + piece() + (random.nextBoolean() ? "" : piece()));
        }
        return String.join("&", pairs);
    }

    private String piece() {
        return PIECES.get(random.nextInt(PIECES.size()));
    }
}
