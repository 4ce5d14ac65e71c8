package org.marquee.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shows that right answers keep the contract and wrong ones are seen; the server here says whatever it is told. */
class OpenApiContractTest {

    private static final String DOCUMENT = """
            {"openapi": "3.1.0", "info": {"title": "t", "version": "1"},
             "paths": {
              "/films/{slug}": {
               "get": {"responses": {
                "200": {"description": "ok",
                 "headers": {"ETag": {"$ref": "#/components/headers/ETag"}, "Link": {"schema": {"type": "string"}}},
                 "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Film"}}}},
                "304": {"description": "as before"},
                "4XX": {"$ref": "#/components/responses/Problem"}}},
               "delete": {"responses": {"204": {"description": "gone"}, "default": {"description": "nothing said"}}}},
              "/films/random": {
               "get": {"responses": {"200": {"description": "ok",
                "content": {"text/*": {}}}}}},
              "/stills/{id}.{format}": {
               "get": {"responses": {"200": {"description": "ok",
                "content": {"image/png": {"schema": {"type": "string", "format": "binary"}}}}}}}},
             "components": {
              "headers": {"ETag": {"required": true, "schema": {"type": "string"}}},
              "responses": {"Problem": {"description": "no",
               "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}},
              "schemas": {
               "Problem": {"type": "object", "required": ["status"], "properties": {"status": {"type": "integer"}}},
               "Image": {"type": "object", "required": ["id"],
                "properties": {"id": {"type": "string", "format": "uuid"}, "url": {"type": "string", "format": "uri"}}},
               "Film": {"type": "object", "additionalProperties": false, "required": ["title", "kind", "poster"],
                "properties": {
                 "title": {"type": "string"},
                 "originalTitle": {"type": ["string", "null"]},
                 "kind": {"type": "string", "enum": ["feature", "series"]},
                 "runtimeMinutes": {"type": "integer", "exclusiveMinimum": 0},
                 "releaseDate": {"type": "string", "format": "date"},
                 "updatedAt": {"type": "string", "format": "date-time"},
                 "poster": {"anyOf": [{"$ref": "#/components/schemas/Image"}, {"type": "null"}]}}}}}}
            """;

    private static final String FILM = """
            {"title": "발레리나", "originalTitle": null, "kind": "feature", "runtimeMinutes": 93,
             "releaseDate": "2023-10-06", "updatedAt": "2026-11-22T12:00:00.5Z", "poster": null}""";

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private static final OpenApiContract CONTRACT = new OpenApiContract(DOCUMENT);
    private static HttpServer server;

    private record Answer(int status, String contentType, String body, Map<String, String> headers) {}

    private static volatile Answer next;

    @BeforeAll
    static void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", OpenApiContractTest::answer);
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @BeforeEach
    void answer_a_right_film() {
        answers(200, JSON, FILM);
    }

    @Test
    void a_right_answer_passes_and_can_still_be_read() {
        assertEquals("발레리나", client().get("/films/ballerina").path("title"));
    }

    @Test
    void a_reference_or_null_takes_both() {
        answers(200, JSON, FILM.replace("\"poster\": null", """
                "poster": {"id": "01934f0c-7c1e-7000-8000-000000000000", "url": "https://example.org/a.png"}"""));
        assertDoesNotThrow(() -> client().get("/films/ballerina"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "wrong type          | 93                       | \"93\"                    | /runtimeMinutes",
                "exclusive minimum   | 93                       | 0                         | /runtimeMinutes",
                "missing property    | \"kind\": \"feature\",   | ``                        | kind",
                "null                | \"발레리나\"             | null                      | /title",
                "additional property | \"title\"                | \"secret\": 1, \"title\"  | secret",
                "enum                | feature                  | opera                     | /kind",
                "date-time           | 2026-11-22T12:00:00.5Z   | 2026-11-22 12:00          | /updatedAt",
                "date                | 2023-10-06               | 2023-13-06                | /releaseDate",
                "neither             | \"poster\": null         | \"poster\": \"none\"      | /poster",
                "uuid                | \"poster\": null         | \"poster\": {\"id\":\"7\"}| /poster/id",
                "uri                 | \"poster\": null         | \"poster\": {\"url\":\"a b\"} | /poster/url",
                "cut off             | 93                       | {                         | not JSON",
            })
    void a_wrong_body_is_seen(String name, String right, String wrong, String named) {
        assertTrue(FILM.contains(right), right);
        answers(200, JSON, FILM.replace(right, wrong));
        assertFails("GET", "/films/ballerina", named);
    }

    @Test
    void a_failure_names_request_and_status() {
        answers(200, JSON, "{}");
        var failure = assertFails("GET", "/films/ballerina?fields=x", "'title'");
        assertTrue(
                failure.contains("/films/ballerina?fields=x answered 200, which breaks the contract:\n  - "), failure);
        assertTrue(failure.contains("'poster'"), failure);
    }

    @Test
    void an_undocumented_status_is_seen() {
        answers(202, JSON, FILM);
        assertFails("GET", "/films/ballerina", "GET /films/{slug} documents [200, 304, 4XX], not 202");
    }

    @Test
    void an_error_is_checked_by_its_class_of_statuses() {
        answers(404, PROBLEM, "{\"status\": 404}");
        assertDoesNotThrow(() -> client().get("/films/ballerina"));
        answers(404, PROBLEM, "{\"status\": \"404\"}");
        assertFails("GET", "/films/ballerina", "/status");
    }

    @Test
    void a_wrong_content_type_is_seen() {
        answers(200, "text/html", "<p>");
        assertFails("GET", "/films/ballerina", "[application/json], not 'text/html'");
        answers(200, "", FILM);
        assertFails("GET", "/films/ballerina", "content type");
    }

    @Test
    void parameters_of_the_content_type_do_not_matter() {
        answers(200, "Application/JSON;charset=UTF-8", FILM);
        assertDoesNotThrow(() -> client().get("/films/ballerina"));
    }

    @Test
    void a_missing_header_is_seen_when_it_is_required() {
        next = new Answer(200, JSON, FILM, Map.of("Link", "<x>"));
        assertFails("GET", "/films/ballerina", "missing header: ETag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/films", "/films/ballerina/credits", "/films/ballerina/", "/quiet"})
    void an_undocumented_path_is_seen(String path) {
        assertFails("GET", path, "undocumented path");
    }

    @Test
    void an_unknown_path_may_say_that_it_is_unknown() {
        answers(404, PROBLEM, "{\"status\": 404}");
        assertDoesNotThrow(() -> client().get("/nothing"));
        answers(404, PROBLEM, "{}");
        assertFails("GET", "/nothing", "'status'");
        answers(404, JSON, "{\"status\": 404}");
        assertFails("GET", "/nothing", "undocumented path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/ready", "/openapi", "/openapi.json", "/media/1/2/3.webp"})
    void the_servers_own_pages_are_let_through(String path) {
        assertDoesNotThrow(() -> client().get(path));
    }

    @Test
    void the_more_literal_path_wins() {
        answers(200, "text/plain", "ballerina");
        assertDoesNotThrow(() -> client().get("/films/random"));
        assertFails("GET", "/films/any", "content type");
    }

    @Test
    void a_segment_may_be_a_parameter_in_part() {
        answers(200, "image/png", "not JSON");
        assertDoesNotThrow(() -> client().get("/stills/1.png"));
        assertFails("GET", "/stills/1", "undocumented path");
    }

    @Test
    void an_unknown_method_is_seen_unless_it_is_refused() {
        assertFails("PUT", "/films/ballerina", "no PUT of /films/{slug}");
        answers(405, PROBLEM, "{\"status\": 405}");
        assertDoesNotThrow(() -> client().put("/films/ballerina"));
    }

    @Test
    void head_is_get_without_a_body() {
        assertDoesNotThrow(() -> client().head("/films/ballerina"));
        next = new Answer(200, JSON, "", Map.of());
        assertFails("HEAD", "/films/ballerina", "missing header: ETag");
        answers(200, "text/html", "");
        assertFails("HEAD", "/films/ballerina", "content type");
    }

    @Test
    void options_are_let_through() {
        answers(200, "text/plain", "GET, HEAD");
        assertDoesNotThrow(() -> client().options("/films/ballerina"));
    }

    @Test
    void an_answer_without_content_is_empty() {
        answers(204, "", "");
        assertDoesNotThrow(() -> client().delete("/films/ballerina"));
        answers(304, "", "");
        assertDoesNotThrow(() -> client().get("/films/ballerina"));
        answers(500, "text/plain", "NullPointerException");
        assertFails("DELETE", "/films/ballerina", "a body that the document says nothing of");
    }

    private static String assertFails(String method, String path, String named) {
        var failure = assertThrows(AssertionError.class, () -> client().request(method, path))
                .getMessage();
        assertTrue(failure.startsWith(method + " http://"), failure);
        assertTrue(failure.contains(named), failure);
        return failure;
    }

    private static void answers(int status, String contentType, String body) {
        next = new Answer(status, contentType, body, Map.of("ETag", "\"1\""));
    }

    private static RequestSpecification client() {
        return RestAssured.given()
                .baseUri("http://localhost")
                .port(server.getAddress().getPort())
                .filter(CONTRACT);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var bytes = next.body().getBytes(UTF_8);
        if (!next.contentType().isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", next.contentType());
        }
        next.headers().forEach(exchange.getResponseHeaders()::set);
        var silent = exchange.getRequestMethod().equals("HEAD") || bytes.length == 0;
        exchange.sendResponseHeaders(next.status(), silent ? -1 : bytes.length);
        if (!silent) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
