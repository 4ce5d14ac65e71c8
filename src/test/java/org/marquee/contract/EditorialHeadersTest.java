package org.marquee.contract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.account.Roles;
import org.marquee.account.Staff;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;
import org.marquee.testkit.RawHttp;

/** Headers of the editorial face: what no cache may keep, what browsers may not do, and what would have been right. */
@QuarkusTest
class EditorialHeadersTest {
    private static final String FILMS = "/api/v1/editorial/films";
    private static final String REVIEWS = "/api/v1/editorial/reviews";
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String FORM = "multipart/form-data";

    private final EditorialThings things;
    private final Staff staff;
    private final Given given;
    private String token;

    EditorialHeadersTest(EditorialThings things, Staff staff, Given given) {
        this.things = things;
        this.staff = staff;
        this.given = given;
    }

    @BeforeEach
    void prepare() throws IOException {
        things.make(1);
        token = "Authorization: Bearer " + staff.token(staff.of(Roles.ADMIN));
    }

    @Test
    void no_answer_is_kept_and_all_forbid_browsers_what_json_never_needs() throws IOException {
        assertAll(EditorialThings.editorial()
                .flatMap(operation -> Stream.of(
                                List.<String>of(),
                                List.of("Authorization: Bearer nonsense"),
                                List.of(token, "If-Match: nonsense"),
                                List.of(token, "If-Match: *", "Accept: text/html"),
                                List.of(token, "If-Match: *", "Content-Type: text/plain"),
                                List.of(token, "Origin: https://evil.example", "Content-Type: application/json"))
                        .map(headers -> () -> {
                            // Signing out would end what the others need.
                            var method = operation.id().equals("signOut") ? "PUT" : operation.method();
                            var answer = send(method, path(operation), headers);
                            var said = operation.id() + " " + headers + " " + answer;
                            assertTrue(answer.status() < 500, said);
                            assertTrue(
                                    answer.status() == 204
                                            || answer.header("Cache-Control").equals(Optional.of("no-store")),
                                    said);
                            assertEquals(Optional.of("nosniff"), answer.header("X-Content-Type-Options"), said);
                            assertEquals(Optional.of("no-referrer"), answer.header("Referrer-Policy"), said);
                            assertEquals(
                                    Optional.of("default-src 'none'; frame-ancestors 'none'"),
                                    answer.header("Content-Security-Policy"),
                                    said);
                            Stream.of("Server", "X-Powered-By", "Set-Cookie")
                                    .forEach(name -> assertEquals(Optional.empty(), answer.header(name), said));
                            assertFalse(answer.toString().toLowerCase().contains("access-control-allow-"), said);
                            assertEquals(Optional.of("Origin"), answer.header("Vary"), said);
                        })));
    }

    @Test
    void a_stranger_learns_how_to_show_who_they_are() throws IOException {
        assertAll(Operation.all().filter(operation -> !operation.isPublic()).map(operation -> () -> {
            var stranger = send(operation.method(), path(operation), List.of());
            assertEquals(401, stranger.status(), operation.id());
            assertEquals(Optional.of("Bearer"), stranger.header("WWW-Authenticate"), operation.id());
            var bad = send(operation.method(), path(operation), List.of("Authorization: Bearer x"));
            assertEquals(401, bad.status(), operation.id());
            assertEquals(Optional.of("Bearer error=\"invalid_token\""), bad.header("WWW-Authenticate"), operation.id());
        }));
    }

    @Test
    void a_body_of_another_media_type_learns_the_right_one() throws IOException {
        assertAll(EditorialThings.editorial()
                .filter(operation -> operation.node().has("requestBody"))
                .flatMap(operation -> Stream.of(
                                "text/plain", "application/xml", "application/json-patch+json", "a/b/c", "nonsense")
                        .map(type -> () -> {
                            var answer = send(
                                    operation.method(),
                                    path(operation),
                                    List.of(token, "If-Match: *", "Content-Type: " + type));
                            var said = operation.id() + " " + type + " " + answer;
                            var isPatch = operation.method().equals("PATCH");
                            var right = isPatch ? MERGE_PATCH : operation.takesForm() ? FORM : "application/json";
                            assertEquals(415, answer.status(), said);
                            assertTrue(answer.isProblem(), said);
                            assertEquals(Optional.of(right), answer.header("Accept"), said);
                            assertEquals(
                                    isPatch ? Optional.of(right) : Optional.empty(),
                                    answer.header("Accept-Patch"),
                                    said);
                        })));
    }

    @Test
    void a_method_that_an_address_does_not_have_learns_those_that_it_has() throws IOException {
        var methods = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
        assertAll(EditorialThings.editorial()
                .flatMap(operation -> methods.stream()
                        .filter(method -> !methodsOf(operation).contains(method))
                        .map(method -> () -> {
                            var answer = send(
                                    method,
                                    path(operation),
                                    List.of(token, "If-Match: *", "Content-Type: application/json"));
                            var said = method + " " + operation.template() + " " + answer;
                            assertEquals(405, answer.status(), said);
                            assertTrue(answer.isProblem(), said);
                            var allowed = new ArrayList<>(
                                    List.of(answer.header("Allow").orElse("").split(", ")));
                            allowed.removeAll(List.of("HEAD", "OPTIONS"));
                            assertEquals(methodsOf(operation), allowed, said);
                        })));
    }

    @Test
    void an_answer_that_nobody_accepts_is_not_given_and_nothing_is_done() throws IOException {
        assertAll(EditorialThings.editorial()
                .filter(operation ->
                        operation.node().path("responses").toString().contains("application/json"))
                .map(operation -> () -> {
                    var answer = send(
                            operation.method(),
                            path(operation),
                            List.of(
                                    token,
                                    "Accept: text/html",
                                    "Content-Type: " + operation.bodyType().orElse("application/json")));
                    assertEquals(406, answer.status(), operation.id() + answer);
                    assertTrue(answer.isProblem(), operation.id());
                    assertTrue(answer.body().contains("application/json"), operation.id());
                }));
    }

    @Test
    void a_tag_changes_when_and_only_when_the_bytes_do() {
        var film = Desk.OF_EDITOR.post(FILMS, Map.of("kind", "feature", "title", "One", "releaseYear", 2001));
        var url = FILMS + "/" + film.path("id");
        var review = Desk.OF_EDITOR.post(
                REVIEWS, Map.of("headline", "About one", "language", "en", "film", film.path("id")));
        var reviewUrl = REVIEWS + "/" + review.path("id");
        assertEquals(tagged(RawHttp.send("GET", url, token)), tagged(RawHttp.send("GET", url, token)));
        var before = RawHttp.send("GET", reviewUrl, token);
        assertEquals(review.header("ETag"), tag(before));
        Desk.OF_EDITOR.patch(url, "*", Map.of("synopsis", "Not told of in the review."));
        assertEquals(tagged(before), tagged(RawHttp.send("GET", reviewUrl, token)));
        Desk.OF_EDITOR.patch(url, "*", Map.of("title", "Another"));
        var after = RawHttp.send("GET", reviewUrl, token);
        assertNotEquals(tag(before), tag(after));
        assertNotEquals(before.body(), after.body());
        // Nobody has touched the review itself: the older tag still lets a change through.
        assertEquals(version(before), version(after));
        Desk.OF_EDITOR
                .patch(reviewUrl, tag(before), Map.of("dek", "Later"))
                .then()
                .statusCode(200);
        Desk.OF_EDITOR
                .patch(reviewUrl, tag(after), Map.of("dek", "Too late"))
                .then()
                .statusCode(412);
    }

    @Test
    void a_tag_that_a_write_gives_is_that_of_the_next_read() {
        var body = Map.of("headline", given.slug("Headline"), "language", "en");
        var url = REVIEWS + "/" + Desk.OF_EDITOR.post(REVIEWS, body).path("id");
        assertAll(Stream.of(
                        Desk.OF_EDITOR.put(url, "*", body),
                        Desk.OF_EDITOR.patch(url, "*", Map.of("dek", "A dek")),
                        Desk.OF_EDITOR.trash(url),
                        Desk.OF_EDITOR.restore(url))
                .map(written -> written.header("ETag"))
                .skip(3)
                .map(tag -> () -> assertEquals(tag, tag(RawHttp.send("GET", url, token)))));
        var replaced = Desk.OF_EDITOR.put(url, "*", body).header("ETag");
        assertEquals(replaced, tag(RawHttp.send("GET", url, token)));
        var updated = Desk.OF_EDITOR.patch(url, "*", Map.of("dek", "A dek")).header("ETag");
        assertNotEquals(replaced, updated);
        assertEquals(updated, tag(RawHttp.send("GET", url, token)));
    }

    private static String tag(RawHttp.Answer answer) {
        return answer.header("ETag").orElseThrow();
    }

    private static String version(RawHttp.Answer answer) {
        return tag(answer).replaceAll("-.*", "");
    }

    private static List<String> tagged(RawHttp.Answer answer) {
        return List.of(tag(answer), answer.body());
    }

    private static List<String> methodsOf(Operation one) {
        return Operation.all()
                .filter(operation -> operation.template().equals(one.template()))
                .map(Operation::method)
                .sorted()
                .toList();
    }

    /** With an empty body: whoever gets through changes nothing. */
    private static RawHttp.Answer send(String method, String path, List<String> headers) {
        var all = Stream.concat(headers.stream(), Stream.of("Content-Length: 2"))
                .map(line -> line + "\r\n")
                .toList();
        return RawHttp.send(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + String.join("", all) + "\r\n{}");
    }

    private String path(Operation operation) {
        return operation
                .template()
                .replace("{kind}", "genres")
                .replaceAll("\\{(number|a|b)}", "1")
                .replace("{delivery}", things.value(operation, "delivery", new Random(1)))
                .replace("{id}", things.value(operation, "id", new Random(1)));
    }
}
