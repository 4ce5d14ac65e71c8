package org.marquee.contract;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;
import org.marquee.testkit.LogRecords;
import org.marquee.testkit.RawHttp;

/** Headers that protect readers, and headers of requests that must not change an answer. */
@QuarkusTest
class HeadersTest {
    private static final String ONE = "/api/v1/reviews/ballerina-2023-review";
    private static final String LIST = "/api/v1/reviews?limit=2&sort=headline";

    @Test
    void every_answer_forbids_browsers_what_json_never_needs() throws IOException {
        var targets = Stream.concat(
                Operation.publicReads().map(Operation::path),
                Stream.of("/nothing", ONE + ";x", ONE + "?x=1", "/api/v1/reviews/none", "/openapi.yaml"));
        assertAll(targets.map(target -> () -> {
            var answer = RawHttp.send("GET", target);
            assertEquals(Optional.of("nosniff"), answer.header("X-Content-Type-Options"), target);
            assertEquals(Optional.of("no-referrer"), answer.header("Referrer-Policy"), target);
            assertEquals(
                    Optional.of("default-src 'none'; frame-ancestors 'none'"
                            + (target.startsWith("/media/") ? "; sandbox" : "")),
                    answer.header("Content-Security-Policy"),
                    target);
            assertEquals(Optional.empty(), answer.header("Server"), target);
            assertEquals(Optional.empty(), answer.header("X-Powered-By"), target);
            assertEquals(Optional.empty(), answer.header("Set-Cookie"), target);
        }));
    }

    @Test
    void web_pages_of_all_origins_may_read_without_credentials() {
        assertAll(Stream.of(ONE, LIST, "/nothing", ONE + ";x", ONE + "?x=1")
                .flatMap(target -> Stream.of(
                                new String[0],
                                new String[] {"Origin: https://evil.example"},
                                new String[] {"Origin: null"},
                                new String[] {"Origin: https://evil.example", "Cookie: a=b"})
                        .map(headers -> () -> {
                            var answer = RawHttp.send("GET", target, headers);
                            assertEquals(Optional.of("*"), answer.header("Access-Control-Allow-Origin"), target);
                            assertEquals(Optional.empty(), answer.header("Access-Control-Allow-Credentials"), target);
                            assertFalse(answer.toString().contains("evil.example"), target);
                        })));
    }

    @Test
    void a_preflight_is_answered_at_once() {
        var answer = RawHttp.send(
                "OPTIONS",
                ONE,
                "Origin: https://evil.example",
                "Access-Control-Request-Method: DELETE",
                "Access-Control-Request-Headers: X-Secret");
        assertEquals(204, answer.status());
        assertEquals(Optional.of("*"), answer.header("Access-Control-Allow-Origin"));
        assertEquals(Optional.of("GET, HEAD, OPTIONS"), answer.header("Access-Control-Allow-Methods"));
        assertEquals(Optional.empty(), answer.header("Access-Control-Allow-Credentials"));
        assertFalse(answer.toString().contains("X-Secret"));
    }

    @Test
    void answers_are_the_same_for_everybody() {
        var foreign = List.of(
                "Authorization: Bearer x.y.z",
                "Authorization: Basic !!!",
                "Cookie: session=1; admin=true",
                "Host: evil.example",
                "Forwarded: for=1.2.3.4;host=evil.example;proto=https",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Prefix: /evil",
                "X-Forwarded-For: 127.0.0.1",
                "X-Original-URL: /q/health",
                "X-Rewrite-URL: /q/health",
                "X-HTTP-Method-Override: DELETE",
                "X-HTTP-Method: DELETE",
                "X-Method-Override: DELETE",
                "Accept-Language: de",
                "User-Agent: x",
                "Referer: https://evil.example",
                "Range: bytes=0-5",
                "If-Match: \"x\"",
                "If-Modified-Since: rubbish",
                "Content-Type: rubbish");
        for (var target : List.of(ONE, LIST, "/api/v1/reviews?limit=0", "/api/v1/images/none")) {
            var plain = sorted(RawHttp.send("GET", target));
            assertAll(foreign.stream()
                    .map(header -> () -> assertEquals(
                            plain, sorted(RawHttp.send("GET", target, header)), target + " with " + header)));
        }
    }

    @Test
    void addresses_in_answers_come_from_the_configuration_alone() {
        for (var target : List.of(ONE, LIST, "http://evil.example" + LIST)) {
            var request = "GET " + target + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
            var answer = RawHttp.send(request);
            assertEquals(200, answer.status());
            assertFalse(answer.toString().contains("evil.example"), target);
            assertTrue(answer.body().contains("\"http://localhost:8080/media/"), target);
        }
    }

    @Test
    void a_request_needs_a_host_only_where_http_says_so() {
        for (var target : List.of(ONE, LIST, "/api/v1/genres", "/api/v1/reviews/none")) {
            var old = RawHttp.send("GET " + target + " HTTP/1.0\r\n\r\n");
            assertEquals(RawHttp.send("GET", target).status(), old.status(), target);
        }
        var records = LogRecords.above(
                Level.FINE,
                () -> assertAll(Stream.of(
                                "",
                                "Host: [\r\n",
                                "Host: a b\r\n",
                                "Host: x:99999\r\n",
                                "Host: http://x/\r\n",
                                "Host: x@y\r\n")
                        .map(host -> () -> {
                            var answer =
                                    RawHttp.send("GET " + ONE + " HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n");
                            assertEquals(400, answer.status(), host);
                            assertTrue(answer.isProblem(), host + answer);
                        })));
        assertEquals(List.of(), records);
    }

    @Test
    void links_to_pages_have_the_address_as_it_is_spelt_here() {
        var spelt =
                RawHttp.send("GET", "/api/v1/%72eviews?sort=headline&limit=2").header("Link");
        assertEquals(RawHttp.send("GET", LIST).header("Link"), spelt);
    }

    @Test
    void a_validator_ends_the_request_early() {
        var answer = Api.anonymous().get(ONE);
        var again =
                Api.anonymous().header("If-None-Match", answer.header("ETag")).get(ONE);
        assertEquals(304, again.statusCode());
        assertEquals(answer.header("ETag"), again.header("ETag"));
        assertEquals(answer.header("Cache-Control"), again.header("Cache-Control"));
        Api.anonymous().head(ONE).then().statusCode(200).header("ETag", not(containsString(" ")));
    }

    /** All but what names the very request. */
    private static String sorted(RawHttp.Answer answer) {
        return answer.head().stream().sorted().toList() + answer.body().replaceAll("\"traceId\":\"[0-9a-f]{32}\"", "");
    }
}
