package org.marquee.kernel.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.marquee.testkit.RawHttp;

/** What becomes of request bodies, through HTTP. */
@QuarkusTest
class BodyTest {
    private static final String PATH = "/tests/bodies";
    private static final int LIMIT = 1024 * 1024;

    /** Each breaks one rule of RFC 8259; in ISO 8859-1, so that every byte can be written. */
    private static final List<String> NO_JSON = Stream.of(
                    // structure
                    "[ ¦ ] ¦ { ¦ } ¦ [1 ¦ [1, ¦ [1,] ¦ [,1] ¦ [1,,2] ¦ [1 2] ¦ [1:2] ¦ [[1] ¦ [1]] ¦ [1} ¦ {\"a\"} ¦ {\"a\":} ¦ {\"a\":1,} ¦ {\"a\" 1}",
                    "{\"a\",1} ¦ {\"a\"::1} ¦ {\"a\":1,,\"b\":2} ¦ {:1} ¦ {1:1} ¦ {a:1} ¦ {'a':1} ¦ {null:1} ¦ {[]:1} ¦ {\"a\":1 \"b\":2} ¦ {\"a\":1}} ¦ {\"a\":1}x",
                    "[1]x ¦ [1]//x ¦ [1]#x ¦ [1]/**/ ¦ /**/[1] ¦ [1/**/] ¦ [*] ¦ <a> ¦ []\0 ¦ [\0] ¦ \0 ¦ [1],[2] ¦ {} {} ¦ [\u000B1] ¦ [1\f] ¦ [\u00A01] ¦ [\u001E1]",
                    // literals
                    "[nul] ¦ [tru] ¦ [fals] ¦ [True] ¦ [TRUE] ¦ [NULL] ¦ [nulll] ¦ [true false] ¦ undefined ¦ [NaN] ¦ [-NaN] ¦ [Infinity] ¦ [-Infinity] ¦ [Inf]",
                    // numbers
                    "[+1] ¦ [-] ¦ [--1] ¦ [01] ¦ [-01] ¦ [00] ¦ [1.] ¦ [.5] ¦ [-.5] ¦ [1.e1] ¦ [1e] ¦ [1e+] ¦ [1E-] ¦ [1.5.5] ¦ [1ee2] ¦ [0x1] ¦ [0x] ¦ [1_000]",
                    "[1 000] ¦ [1a] ¦ [-a] ¦ [1-2] ¦ [1+2] ¦ [0e] ¦ [2.e3] ¦ [\u00BD]",
                    // strings
                    "[\"a] ¦ [a\"] ¦ [\"a ¦ \" ¦ ['a'] ¦ [a] ¦ [\"a\"b] ¦ [\"\t\"] ¦ [\"\n\"] ¦ [\"\r\"] ¦ [\"\0\"] ¦ [\"\u001F\"] ¦ [\"\\x41\"] ¦ [\"\\a\"] ¦ [\"\\'\"] ¦ [\"\\0\"]",
                    "[\"\\\"] ¦ [\"\\u\"] ¦ [\"\\u00\"] ¦ [\"\\u00G0\"] ¦ [\"\\U0041\"] ¦ [\"\\uD800\\u\"] ¦ [\"\\ \"] ¦ [\\u0041] ¦ [\"\\\u00E5\"]",
                    // not UTF-8: a lone byte, a cut sequence, an overlong form, a surrogate, beyond Unicode, a byte
                    // order mark
                    "[\"\u00FF\"] ¦ [\"\u00E9\"] ¦ [\"\u0080\"] ¦ [\"\u00C3\"] ¦ [\"\u00E2\u0082\"] ¦ [\"\u00C0\u00AF\"] ¦ [\"\u00E0\u0080\u00AF\"]",
                    "[\"\u00ED\u00A0\u0080\"] ¦ [\"\u00F4\u0090\u0080\u0080\"] ¦ [\"\u00F8\u0088\u0080\u0080\u0080\"] ¦ \u00EF\u00BB\u00BF[1]",
                    "\u00FF\u00FE[\0]\0 ¦ \u00FE\u00FF\0[\0]")
            .flatMap(line -> Stream.of(line.split(" ¦ ")))
            .toList();

    @Test
    void what_is_no_json_is_refused() {
        assertAll(Stream.of("", " ", "\n").map(text -> refused(text.getBytes(ISO_8859_1))));
        assertAll(NO_JSON.stream().map(text -> refused(text.getBytes(ISO_8859_1))));
        assertAll(Stream.of(UTF_16LE, UTF_16BE).map(charset -> refused("{\"name\": \"a\"}".getBytes(charset))));
    }

    @Test
    void what_is_beyond_the_limits_is_refused() {
        assertAll(Stream.of(
                        "[".repeat(100_000),
                        "{\"a\":".repeat(100_000),
                        "[{\"\":".repeat(50_000),
                        "[".repeat(500_000) + "]".repeat(500_000),
                        "9".repeat(1_000_000),
                        "0." + "9".repeat(1_000_000),
                        "1e" + "9".repeat(1_000),
                        "[1e999999999]",
                        "[-1e-999999999]",
                        "{\"" + "a".repeat(1_000_000) + "\": 1}",
                        "{\"a\": 1, \"a\": 1}",
                        "[\"\\ud800\"]",
                        "[\"\\u0000\"]",
                        "{\"\\udfff\": 1}")
                .map(text -> refused(text.getBytes(UTF_8))));
    }

    @Test
    void all_that_is_json_is_taken() {
        assertAll(Stream.of(
                        "[]",
                        "{}",
                        " [ 1 , 2 ] ",
                        "\t\r\n[]\n",
                        "[0, -0, 1.5, -1.5e3, 1E+2, 1e-2, 12345678901234567890]",
                        "[true, false, null]",
                        "{\"\": 0, \"a\": {\"a\": 1}, \"b\": [[]]}",
                        "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\uD83D\\uDE00\"]",
                        "[\"é😀\u2028\uFEFF\uFFFF\u007F\"]",
                        "\"a\"",
                        "7",
                        "false",
                        "[\"" + "a".repeat(1_000_000) + "\"]")
                .map(text -> () ->
                        assertEquals(200, put(text.getBytes(UTF_8)).extract().statusCode(), text)));
        put("{\"n\": 1.1, \"s\": \"\\u00e9\"}".getBytes(UTF_8)).body(equalTo("{\"n\":1.1,\"s\":\"é\"}"));
    }

    @Test
    void an_unknown_member_is_named() {
        post("{\"name\": \"a\", \"role\": \"admin\"}")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-body"))
                .body("errors[0].pointer", equalTo("/role"))
                .body("errors[0].code", equalTo("unknown-property"));
    }

    @Test
    void nothing_is_told_of_our_insides() {
        for (var body : List.of("{\"name\": 1}", "{", "{\"colour\": 7}", "{\"whole\": 99999999999}", "[]", "x")) {
            var answer = post(body).statusCode(400).extract().asString();
            assertFalse(answer.matches("(?is).*(jackson|marquee|java|exception|token|deseriali|`).*"), answer);
        }
    }

    @Test
    void violations_point_into_the_body_or_name_the_parameter() {
        post("{\"name\": \"a\", \"parts\": [{\"name\": \"a\", \"order\": 1}, {\"name\": \"\", \"order\": 10}]}")
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-body"))
                .body("errors.pointer", equalTo(List.of("/parts/1/name", "/parts/1/order")))
                .body("errors.code", equalTo(List.of("invalid-value", "out-of-range")));
        RestAssured.given()
                .contentType("application/json")
                .body("{}")
                .post(PATH + "?limit=6")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameters"))
                .body("errors.parameter", equalTo(List.of("limit")));
    }

    @Test
    void a_body_that_is_not_there_is_asked_for() {
        RestAssured.given()
                .contentType("application/json")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-body"))
                .body("detail", equalTo("The body must be given."))
                .body("errors[0].code", equalTo("required"));
    }

    @Test
    void another_media_type_is_refused() {
        for (var type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded")) {
            RestAssured.given().contentType(type).body("{}").post(PATH).then().statusCode(415);
        }
        RestAssured.given()
                .contentType("application/merge-patch+json; charset=utf-8")
                .body("{\"a\": null}")
                .put(PATH)
                .then()
                .statusCode(200);
    }

    @Test
    void a_body_in_another_encoding_than_utf_8_is_refused() {
        for (var type : List.of("application/json", "application/merge-patch+json")) {
            for (var charset : List.of("latin1", "ISO-8859-1", "utf-16", "nonsense")) {
                var answer = sent(type + ";charset=" + charset);
                assertEquals(415, answer.status(), answer.toString());
                assertTrue(answer.isProblem(), answer.toString());
            }
            for (var charset : List.of("utf-8", "UTF-8", "\"Utf-8\"")) {
                assertEquals(200, sent(type + "; charset=" + charset).status(), charset);
            }
        }
    }

    private static RawHttp.Answer sent(String type) {
        return RawHttp.send("PUT " + PATH + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type
                + "\r\nContent-Length: 2\r\n\r\n{}");
    }

    @Test
    void a_body_over_a_mebibyte_is_too_large_declared_or_not() {
        var head = "PUT " + PATH + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\n";
        assertTooLarge(RawHttp.send(head + "Content-Length: " + (LIMIT + 1) + "\r\n\r\n"));
        var chunk = "10000\r\n" + "[".repeat(0x10000) + "\r\n";
        assertTooLarge(RawHttp.send(head + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(17) + "0\r\n\r\n"));
        put(("\"" + "a".repeat(LIMIT - 2) + "\"").getBytes(UTF_8)).statusCode(200);
    }

    private static void assertTooLarge(RawHttp.Answer answer) {
        assertEquals(413, answer.status());
        assertTrue(answer.isProblem(), answer.head().toString());
    }

    private static Executable refused(byte[] body) {
        var start = HexFormat.of().formatHex(body, 0, Math.min(body.length, 40));
        return () -> {
            var answer = put(body);
            assertEquals(400, answer.extract().statusCode(), start);
            answer.contentType("application/problem+json")
                    .body("type", equalTo("/problems/invalid-body"))
                    .body("errors.size()", equalTo(1));
        };
    }

    private static ValidatableResponse put(byte[] body) {
        return RestAssured.given()
                .header("Content-Type", "application/json")
                .body(body)
                .put(PATH)
                .then();
    }

    private static ValidatableResponse post(String body) {
        return RestAssured.given()
                .contentType("application/json")
                .body(body)
                .post(PATH)
                .then();
    }
}
