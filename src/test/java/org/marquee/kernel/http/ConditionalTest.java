package org.marquee.kernel.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.testkit.Given;
import org.marquee.testkit.Wire;

/** Validators: who has the bytes already gets none, and nobody keeps old ones. */
@QuarkusTest
class ConditionalTest {
    private static final String REVIEW = "/api/v1/reviews/ballerina-2023-review";
    private static final String POLICY = "public, max-age=30, s-maxage=60, stale-while-revalidate=60";

    @Inject
    Given given;

    @ParameterizedTest
    @ValueSource(
            strings = {
                REVIEW,
                "/api/v1/reviews",
                "/api/v1/reviews?slug=nothing",
                "/api/v1/reviews?fields=slug&limit=1",
                "/api/v1/films/ballerina-2023",
                "/api/v1/films",
                "/api/v1/people/jeon-jong-seo",
                "/api/v1/people",
                "/api/v1/authors",
                "/api/v1/authors/imogen-thackway",
                "/api/v1/genres",
                "/api/v1/platforms",
                "/api/v1/companies",
                "/api/v1/tags"
            })
    void the_same_request_gets_the_same_bytes_with_a_strong_validator(String address) {
        var first = Wire.get(address);
        var second = Wire.get(address);
        assertEquals(200, first.statusCode());
        assertArrayEquals(first.body(), second.body());
        assertEquals(headers(first), headers(second));
        assertTrue(etag(first).matches("\"[A-Za-z0-9_-]+\""), etag(first));
        assertEquals(POLICY, Wire.header(first, "Cache-Control"));
        assertEquals("Accept-Encoding", Wire.header(first, "Vary"));
    }

    @Test
    void the_validator_changes_when_and_only_when_the_bytes_do() {
        var film = given.film(node -> node.put("title", "Before"));
        var review = given.review(Instant.EPOCH, node -> node.put("film", film));
        var address = "/api/v1/reviews/" + review;
        var before = Wire.get(address);
        retitle(film, "After");
        var after = Wire.get(address);
        assertNotEquals(etag(before), etag(after));
        given.review(Instant.EPOCH, any -> {});
        assertEquals(etag(after), etag(Wire.get(address)));
        retitle(film, "Before");
        var again = Wire.get(address);
        assertArrayEquals(before.body(), again.body());
        assertEquals(etag(before), etag(again));
    }

    @Test
    void each_form_of_an_answer_has_a_validator_of_its_own() {
        var etags = List.of(
                etag(Wire.get(REVIEW)),
                etag(Wire.get(REVIEW, "Accept-Encoding", "gzip")),
                etag(Wire.get(REVIEW + "?body=text")),
                etag(Wire.get(REVIEW + "?fields=slug")));
        assertEquals(4, etags.stream().distinct().count(), etags::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "*", "\"other\", %s", "\"other\",W/\"more\" , %s", "%s, \"other\""})
    void who_has_the_bytes_already_gets_none(String ifNoneMatch) {
        for (var encoding : List.of("identity", "gzip")) {
            var whole = Wire.get(REVIEW, "Accept-Encoding", encoding);
            var unchanged =
                    Wire.get(REVIEW, "Accept-Encoding", encoding, "If-None-Match", ifNoneMatch.formatted(etag(whole)));
            assertEquals(304, unchanged.statusCode());
            assertEquals(0, unchanged.body().length);
            for (var name : List.of("ETag", "Cache-Control", "Vary", "Surrogate-Key", "Last-Modified")) {
                assertEquals(Wire.header(whole, name), Wire.header(unchanged, name), name);
            }
            assertFalse(unchanged.headers().firstValue("Content-Encoding").isPresent());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "W/\"other\"", "\"\"", "nonsense", "\"other\", \"more\""})
    void who_has_other_bytes_gets_these(String ifNoneMatch) {
        var answer = Wire.get(REVIEW, "If-None-Match", ifNoneMatch);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().length > 0);
    }

    @Test
    void the_validator_of_the_plain_bytes_does_not_stand_for_the_compressed_ones() {
        var plain = etag(Wire.get(REVIEW));
        assertEquals(
                200,
                Wire.get(REVIEW, "Accept-Encoding", "gzip", "If-None-Match", plain)
                        .statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                REVIEW,
                "/api/v1/reviews?limit=1",
                "/api/v1/films?slug=nothing",
                "/api/v1/images/018ad3c0-bcac-7b9c-aa92-fd245996ecce"
            })
    void HEAD_has_the_headers_of_GET_and_no_body(String address) {
        for (var encoding : List.of("identity", "gzip")) {
            var head = Wire.head(address, "Accept-Encoding", encoding);
            assertEquals(200, head.statusCode());
            assertEquals(0, head.body().length);
            assertEquals(headers(Wire.get(address, "Accept-Encoding", encoding)), headers(head));
        }
    }

    @Test
    void HEAD_says_how_long_the_answer_is() {
        var address = "/api/v1/reviews/ballerina-2023-review";
        assertEquals(
                Wire.header(Wire.get(address), "Content-Length"), Wire.header(Wire.head(address), "Content-Length"));
    }

    @Test
    void the_date_of_the_last_change_has_two_digits_for_the_day() {
        var slug = given.review(Instant.parse("2021-05-05T12:00:00Z"), any -> {});
        assertEquals(
                "Wed, 05 May 2021 12:00:00 GMT", Wire.header(Wire.get("/api/v1/reviews/" + slug), "Last-Modified"));
    }

    @Test
    void a_304_has_the_type_of_the_answer_it_stands_for() {
        var whole = Wire.get(REVIEW);
        assertEquals(
                Wire.header(whole, "Content-Type"),
                Wire.header(Wire.get(REVIEW, "If-None-Match", etag(whole)), "Content-Type"));
    }

    @Test
    void HEAD_is_conditional_too() {
        var etag = etag(Wire.head(REVIEW));
        assertEquals(304, Wire.head(REVIEW, "If-None-Match", etag).statusCode());
    }

    @Test
    void a_problem_has_no_validator_and_is_not_kept() {
        var missing = Wire.get("/api/v1/reviews/nothing", "If-None-Match", "*");
        assertEquals(404, missing.statusCode());
        assertEquals("no-store", Wire.header(missing, "Cache-Control"));
        assertFalse(missing.headers().firstValue("ETag").isPresent());
    }

    @Test
    void lastModified_is_when_the_newest_part_last_changed() {
        var day = Instant.parse("2021-05-15T12:00:00Z");
        var old = given.review(day, any -> {});
        var recent = given.review(day.plusSeconds(90), any -> {});
        assertEquals("Sat, 15 May 2021 12:00:00 GMT", lastModified("/api/v1/reviews/" + old));
        assertEquals("Sat, 15 May 2021 12:01:30 GMT", lastModified("/api/v1/reviews?slug=" + old + "&slug=" + recent));
    }

    private void retitle(String film, String title) {
        given.sql("update film set title = ?1 where slug = ?2", title, film);
    }

    private static String lastModified(String address) {
        return Wire.header(Wire.get(address), "Last-Modified");
    }

    private static String etag(HttpResponse<?> response) {
        return Wire.header(response, "ETag");
    }

    /** All headers but the time; the length is that of the bytes, and not said where there are none. */
    private static Map<String, List<String>> headers(HttpResponse<?> response) {
        var headers = new HashMap<>(response.headers().map());
        headers.keySet().removeAll(List.of("date", "content-length"));
        return headers;
    }
}
