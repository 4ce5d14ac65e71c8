package org.marquee.contract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.account.Roles;
import org.marquee.account.Staff;
import org.marquee.testkit.Api;
import org.marquee.testkit.RawHttp;

/** However the address of something protected is spelt, it stays protected. */
@QuarkusTest
class EditorialPathSpellingTest {
    private static final Set<Integer> REFUSALS = Set.of(400, 401, 403, 404, 405);

    private final EditorialThings things;
    private final Staff staff;

    EditorialPathSpellingTest(EditorialThings things, Staff staff) {
        this.things = things;
        this.staff = staff;
    }

    @BeforeEach
    void prepare() throws IOException {
        things.make(1);
    }

    @Test
    void no_spelling_opens_to_strangers_what_needs_a_token() throws IOException {
        assertRefused(guarded()
                .flatMap(operation ->
                        spellings(path(operation)).map(target -> new String[] {operation.method(), target})));
    }

    @Test
    void no_spelling_opens_to_authors_what_is_for_admins() throws IOException {
        var credentials = "Authorization: Bearer " + staff.token(staff.of(Roles.AUTHOR));
        assertRefused(guarded()
                .filter(operation -> operation.roles().equals(Set.of("admin")))
                .flatMap(operation -> spellings(path(operation))
                        .map(target -> new String[] {operation.method(), target, credentials})));
    }

    @Test
    void a_header_does_not_make_another_method_of_the_one_that_is_sent() {
        var genre = path("genres", "id");
        var token = "Authorization: Bearer " + staff.token(staff.of(Roles.ADMIN));
        var before = RawHttp.send("GET", genre, token);
        assertEquals(200, before.status());
        assertAll(Stream.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override", "_method")
                .flatMap(name -> Stream.of("DELETE", "PUT", "PATCH", "POST").map(method -> name + ": " + method))
                .map(header ->
                        () -> assertEquals(before, RawHttp.send("GET", genre, token, "If-Match: *", header), header)));
        assertEquals(400, RawHttp.send("GET", genre + "?_method=DELETE", token).status());
        assertEquals(
                401,
                RawHttp.send("DELETE", genre, "X-HTTP-Method-Override: GET", "If-Match: *")
                        .status());
        assertEquals(before, RawHttp.send("GET", genre, token));
    }

    @Test
    void head_is_get_without_a_body_and_as_closed() throws IOException {
        var token = "Authorization: Bearer " + staff.token(staff.of(Roles.ADMIN));
        assertAll(guarded()
                .filter(operation -> operation.method().equals("GET"))
                .map(this::path)
                .map(target -> () -> {
                    var closed = RawHttp.send("HEAD", target);
                    assertEquals(401, closed.status(), target);
                    assertEquals("", closed.body(), target);
                    var open = RawHttp.send("HEAD", target, token);
                    assertEquals(200, open.status(), target);
                    assertEquals("", open.body(), target);
                    assertEquals(RawHttp.send("GET", target, token).header("ETag"), open.header("ETag"), target);
                }));
    }

    @Test
    void options_tells_the_methods_and_nothing_else() throws IOException {
        assertAll(guarded().map(operation -> () -> {
            var target = path(operation);
            var answer = RawHttp.send("OPTIONS", target);
            assertEquals(200, answer.status(), target);
            assertEquals("", answer.body(), target);
            assertEquals(methods(operation.template()), allowed(answer), target);
        }));
    }

    @Test
    void a_method_that_nobody_has_is_not_allowed_and_trace_shows_nothing() throws IOException {
        var token = "Authorization: Bearer " + staff.token(staff.of(Roles.ADMIN));
        assertAll(guarded()
                .flatMap(operation -> Stream.of("TRACE", "PROPFIND", "FOO", "delete")
                        .flatMap(method -> Stream.of(List.of(token), List.<String>of())
                                .map(headers -> () -> {
                                    var said = method + " " + operation.template();
                                    var answer = RawHttp.send(method, path(operation), headers.toArray(String[]::new));
                                    assertEquals(405, answer.status(), said);
                                    assertTrue(answer.isProblem(), said);
                                    assertEquals(methods(operation.template()), allowed(answer), said);
                                    assertFalse(answer.toString().contains("Bearer "), said);
                                }))));
    }

    private static Set<String> allowed(RawHttp.Answer answer) {
        return Set.of(answer.header("Allow").orElse("").split(", "));
    }

    private static void assertRefused(Stream<String[]> requests) {
        var faults = requests.parallel()
                .map(request -> new Tried(
                        request,
                        request.length == 2
                                ? RawHttp.send(request[0], request[1])
                                : RawHttp.send(request[0], request[1], request[2])))
                .filter(tried -> !tried.isRefused())
                .map(tried -> tried.request[0] + " " + tried.request[1] + ": " + tried.answer)
                .toList();
        assertEquals(List.of(), faults);
    }

    private record Tried(String[] request, RawHttp.Answer answer) {
        boolean isRefused() {
            return REFUSALS.contains(answer.status())
                    && (answer.isProblem() || answer.body().isEmpty());
        }
    }

    private static Stream<String> spellings(String path) {
        var last = path.substring(path.lastIndexOf('/') + 1);
        var parent = path.substring(0, path.lastIndexOf('/'));
        return Stream.concat(
                Stream.of(
                                "/",
                                "//",
                                ";x",
                                ";x=1",
                                ";jsessionid=1",
                                "%3Bx",
                                "%3bx",
                                "%00",
                                "%20",
                                "%09",
                                "%0a",
                                "%0d%0a",
                                "%2e",
                                "/.",
                                "/%2e",
                                "/./",
                                "/x/..",
                                "/x/%2e%2e",
                                "%2F",
                                "%5C",
                                "\\",
                                ".json",
                                ".html",
                                "%23",
                                "%3F",
                                "?",
                                "?access_token=x",
                                "/../" + last,
                                "/%2e%2e/" + last,
                                "%u002f",
                                "%c0%af",
                                "%e2%80%ae")
                        .map(end -> path + end),
                Stream.of(
                        path,
                        "/" + path,
                        path.replace("/v1/", "/v1//"),
                        path.replace("/api/", "/API/"),
                        path.replace("/v1/", "/v1;x/"),
                        path.replace("/v1/", "/v1/./"),
                        path.replace("/v1/", "/v1/genres/../"),
                        path.replace("/v1/", "/v1%2f"),
                        path.replace("/v1/", "/v1%5C"),
                        path.replace("/v1/", "/v1\\"),
                        path.replace("/v1/", "/%76%31/"),
                        parent + ";x/" + last,
                        parent + "%2F" + last,
                        parent + "/" + last.toUpperCase(Locale.ROOT),
                        parent + "/%" + Integer.toHexString(last.charAt(0)) + last.substring(1),
                        "/q/health/../.." + path,
                        "/openapi.yaml/../" + path,
                        "http://localhost" + path,
                        "http://evil.example" + path));
    }

    private static Stream<Operation> guarded() throws IOException {
        return Operation.all().filter(operation -> !operation.isPublic());
    }

    /** What the document says of this address. */
    private static Set<String> methods(String template) throws IOException {
        var methods = new TreeSet<>(Set.of("OPTIONS"));
        Operation.all()
                .filter(operation -> operation.template().equals(template))
                .map(Operation::method)
                .forEach(methods::add);
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    private String path(Operation operation) {
        var path = operation.template();
        for (var name : List.of("kind", "number", "a", "b", "id", "delivery")) {
            path = path.replace("{" + name + "}", name.equals("kind") ? "genres" : value(operation, name));
        }
        return path;
    }

    private String value(Operation operation, String name) {
        // There is one revision of each.
        return List.of("id", "delivery").contains(name) ? things.value(operation, name, new Random(1)) : "1";
    }

    private String path(String collection, String id) {
        var list = "/api/v1/editorial/" + collection;
        return list + "/" + Api.as(Roles.ADMIN).get(list + "?limit=1").path("items[0]." + id);
    }
}
