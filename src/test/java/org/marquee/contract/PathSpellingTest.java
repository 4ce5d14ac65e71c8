package org.marquee.contract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.RawHttp;

/** An address has one spelling and few methods; all else is refused, as a problem wherever the application is reached. */
@QuarkusTest
class PathSpellingTest {
    private static final String LIST = "/api/v1/reviews";
    private static final String ONE = LIST + "/ballerina-2023-review";
    private static final String PICTURE = "/api/v1/images/018ad3c0-bcac-7b9c-aa92-fd245996ecce";

    @Test
    void another_spelling_of_an_address_has_no_content() {
        assertAll(Stream.of(
                        LIST + "/",
                        ONE + "/",
                        "/problems/",
                        LIST + ";x",
                        LIST + ";x=1/ballerina-2023-review",
                        ONE + ";jsessionid=1",
                        LIST + "%3Bx",
                        LIST + "%3bx",
                        LIST + "/%2e",
                        LIST + "/%2E/ballerina-2023-review",
                        LIST + "/%2e%2e/reviews",
                        LIST + "/.%2e/reviews",
                        LIST + "/./ballerina-2023-review",
                        LIST + "/../reviews",
                        LIST + "/.",
                        LIST + "/x/..",
                        LIST + "%2Fballerina-2023-review",
                        LIST + "%5Cballerina-2023-review",
                        "/api%2fv1/reviews",
                        "//api/v1/reviews",
                        "/api//v1/reviews",
                        "/api/v1//reviews",
                        ONE + "//",
                        ONE + "%00",
                        ONE + "%20",
                        "/%20" + ONE.substring(1),
                        ONE + "%0a",
                        ONE + ".json",
                        "/API/v1/reviews",
                        "/api/V1/reviews",
                        LIST + "/Ballerina-2023-Review",
                        LIST + "/BALLERINA-2023-REVIEW",
                        "/api/v1/images/",
                        "/media/../api/v1/reviews",
                        "/q/health/../../api/v1/reviews",
                        "/q/health;x/live",
                        "/openapi.yaml;x",
                        "/openapi.yaml/")
                .map(target -> () -> {
                    var answer = RawHttp.send("GET", target);
                    assertTrue(Set.of(400, 404).contains(answer.status()), target + ": " + answer.status());
                    assertTrue(answer.isProblem(), target + ": " + answer);
                }));
    }

    @Test
    void what_is_no_address_at_all_is_refused_without_content() {
        assertAll(Stream.of("*", "/%", "/%zz", ONE + "%zz", ONE + "?fields=%", "reviews", "/a b", "\\api\\v1\\reviews")
                .map(target -> () -> {
                    var answer = RawHttp.send("GET", target);
                    assertTrue(Set.of(400, 404).contains(answer.status()), target + ": " + answer.status());
                    assertTrue(answer.isProblem() || answer.body().isEmpty(), target + ": " + answer);
                }));
    }

    @Test
    void methods_that_change_something_are_not_allowed_in_delivery() throws IOException {
        assertAll(Operation.publicReads()
                .flatMap(operation -> Stream.of("POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "FOO", "get")
                        // What guests write has the address of what they read.
                        .filter(method -> !operation.methodsOfItsAddress().contains(method))
                        .map(method -> () -> {
                            var answer = RawHttp.send(method, operation.path());
                            assertEquals(405, answer.status(), method + " " + operation.path());
                            assertTrue(answer.isProblem(), method + " " + operation.path());
                            var allowed = new HashSet<>(operation.methodsOfItsAddress());
                            allowed.addAll(Set.of("GET", "HEAD", "OPTIONS"));
                            assertEquals(allowed, allowed(answer), method + " " + operation.path());
                        })));
    }

    @Test
    void trace_never_shows_the_request() {
        var answer = RawHttp.send("TRACE", ONE, "Cookie: secret=1");
        assertEquals(405, answer.status());
        assertEquals(false, answer.body().contains("secret"));
    }

    @Test
    void options_tells_the_methods() {
        var answer = RawHttp.send("OPTIONS", ONE);
        assertEquals(200, answer.status());
        assertEquals(Set.of("GET", "HEAD", "OPTIONS"), allowed(answer));
    }

    @Test
    void a_media_type_that_does_not_exist_here_is_not_acceptable() {
        assertAll(Stream.of("text/html", "application/xml", "image/*", "nonsense", ";;;", "a/b/c")
                .map(accepted -> () -> {
                    var answer = RawHttp.send("GET", ONE, "Accept: " + accepted);
                    assertEquals(406, answer.status(), accepted);
                    assertTrue(answer.isProblem());
                    assertTrue(answer.body().contains("application/json"), "names what there is");
                }));
        assertEquals(200, RawHttp.send("GET", ONE, "Accept: */*;q=abc").status());
    }

    @Test
    void a_body_beside_get_changes_nothing() {
        var body = "{\"slug\":\"x\"}";
        var answer = RawHttp.send("GET " + PICTURE + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        assertEquals(200, answer.status());
        assertEquals(RawHttp.send("GET", PICTURE).body(), answer.body());
    }

    /** Refused by the announced length, before the application is asked: the answer has no body. */
    @Test
    void a_body_over_one_mebibyte_is_too_large() {
        var answer = RawHttp.send("POST", ONE, "Content-Type: application/json", "Content-Length: 1048577");
        assertEquals(413, answer.status());
    }

    /** Refused while the request is still being read: the answer has no body. */
    @Test
    void a_line_or_headers_that_are_too_long_are_refused() {
        assertEquals(
                414, RawHttp.send("GET", ONE + "?fields=" + "a".repeat(9000)).status());
        assertEquals(
                431, RawHttp.send("GET", ONE, "X-Long: " + "a".repeat(17_000)).status());
    }

    private static Set<String> allowed(RawHttp.Answer answer) {
        return Set.copyOf(List.of(answer.header("Allow").orElse("").split(", ")));
    }
}
