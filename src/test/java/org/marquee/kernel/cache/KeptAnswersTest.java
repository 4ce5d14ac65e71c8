package org.marquee.kernel.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.testkit.Given;
import org.marquee.testkit.Meanwhile;
import org.marquee.testkit.RawHttp;
import org.marquee.testkit.Statements;
import org.marquee.testkit.Wire;

/** What is kept is answered as if it were made now, and nothing else is kept. */
@QuarkusTest
class KeptAnswersTest {
    private static final String REVIEW = "/api/v1/reviews/ballerina-2023-review";
    private static final String LIST = "/api/v1/reviews?limit=2&genre=thriller";

    private final Reading reading;
    private final Given given;
    private final Meanwhile meanwhile;

    KeptAnswersTest(Reading reading, Given given, Meanwhile meanwhile) {
        this.reading = reading;
        this.given = given;
        this.meanwhile = meanwhile;
    }

    @BeforeEach
    void open() {
        reading.open();
    }

    @AfterEach
    void close() {
        reading.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                REVIEW,
                LIST,
                "/api/v1/reviews?fields=slug&limit=1",
                "/api/v1/films/ballerina-2023",
                "/api/v1/people/jeon-jong-seo",
                "/api/v1/authors/imogen-thackway",
                "/api/v1/genres?limit=1",
                "/feeds/reviews.atom",
                "/feeds/genres/thriller.json?limit=2",
                "/feeds/comments.rss?limit=3",
                "/feeds/reviews/ballerina-2023-review/comments.json",
                "/sitemap.xml",
                "/sitemaps/reviews-1.xml",
                REVIEW + "/structured-data",
                REVIEW + "/comments"
            })
    void an_answer_that_is_kept_is_like_one_that_is_made_now(String address) {
        reading.fill(List.of(address));
        var etag = Wire.header(Wire.get(address), "ETag");
        var zipped = Wire.header(Wire.get(address, "Accept-Encoding", "gzip"), "ETag");
        var variants = List.of(
                new String[0],
                new String[] {"Accept-Encoding", "gzip"},
                new String[] {"Accept-Encoding", "gzip;q=0, *"},
                new String[] {"Accept-Encoding", "br, *;q=0.5"},
                new String[] {"Accept-Encoding", "identity", "Origin", "https://example.com"},
                new String[] {"Accept", "text/html, */*;q=0.8", "Range", "bytes=0-9"},
                new String[] {"If-None-Match", etag},
                new String[] {"If-None-Match", "\"other\", W/" + etag},
                new String[] {"If-None-Match", zipped},
                new String[] {"If-None-Match", zipped, "Accept-Encoding", "gzip"},
                new String[] {"If-None-Match", "*"},
                new String[] {"If-None-Match", "\"other\""});
        for (var headers : variants) {
            var cached = Wire.get(address, headers);
            var fresh = Reading.fresh(address, headers);
            assertEquals(fresh.statusCode(), cached.statusCode(), () -> String.join(" ", headers));
            assertEquals(Reading.headers(fresh), Reading.headers(cached), () -> String.join(" ", headers));
            assertTrue(Reading.same(fresh, cached), () -> String.join(" ", headers));
            var more = new ArrayList<>(List.of(headers));
            more.addAll(List.of("Authorization", "Bearer of-nothing"));
            assertEquals(
                    Reading.headers(Wire.head(address, more.toArray(String[]::new))),
                    Reading.headers(Wire.head(address, headers)),
                    () -> "HEAD with " + String.join(" ", headers));
        }
    }

    @Test
    void what_is_kept_asks_nobody() {
        reading.fill(List.of(REVIEW, LIST));
        assertEquals(
                0,
                Statements.count(() -> IntStream.range(0, 20).forEach(i -> {
                    Wire.get(REVIEW);
                    Wire.get(LIST, "Accept-Encoding", "gzip");
                    Wire.head(REVIEW);
                })));
    }

    @Test
    void one_answer_has_many_spellings() {
        reading.fill(List.of("/api/v1/reviews?genre=thriller&limit=2&sort=-rating"));
        assertEquals(
                0,
                Statements.count(
                        () -> List.of("sort=-rating&limit=2&genre=thriller", "genre=thrille%72&sort=%2Drating&limit=2")
                                .forEach(query -> Wire.get("/api/v1/reviews?" + query))));
        assertEquals(1, reading.store().count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/reviews/nothing-of-the-kind",
                "/api/v1/reviews?unknown=1",
                "/api/v1/reviews?limit=0",
                "/api/v1/reviews?limit=2&limit=3",
                "/api/v1/reviews?genre=",
                "/api/v1/reviews?cursor=nonsense",
                REVIEW + "/comments/form",
                "/openapi.json",
                "/q/health/ready",
                "/api/v1/nothing"
            })
    void other_answers_are_not_kept(String address) {
        Wire.get(address);
        Wire.get(address);
        assertEquals(0, reading.store().count());
    }

    @Test
    void a_redirect_is_not_kept() {
        var former = given.film(any -> {});
        meanwhile.renamed("film", former);
        for (int i = 0; i < 3; i++) {
            assertEquals(301, Wire.get("/api/v1/films/" + former).statusCode());
        }
        assertEquals(0, reading.store().count());
    }

    @Test
    void who_says_who_they_are_gets_nothing_that_is_kept_and_leaves_nothing() {
        Reading.fresh(REVIEW);
        assertEquals(0, reading.store().count());
        reading.fill(List.of(REVIEW));
        assertTrue(Statements.count(() -> Reading.fresh(REVIEW)) > 0);
    }

    @Test
    void a_form_is_each_reader_s_own() {
        var first = Wire.get(REVIEW + "/comments/form");
        assertFalse(Reading.same(first, Wire.get(REVIEW + "/comments/form")));
    }

    @Test
    void who_takes_no_json_gets_none() {
        reading.fill(List.of(REVIEW));
        assertEquals(406, Wire.get(REVIEW, "Accept", "text/html").statusCode());
        assertEquals(406, Wire.get(REVIEW, "Accept", "text/html, */*;q=0").statusCode());
        assertEquals(
                406, Wire.get(REVIEW, "Accept", "text/html, */*;q=0 , text/css").statusCode());
        assertEquals(406, Wire.get(REVIEW, "Accept", "application/json-seq").statusCode());
        var twice = RawHttp.send("GET", REVIEW, "Accept: text/html", "Accept: application/json");
        var one = RawHttp.send("GET", REVIEW, "Accept: text/html, application/json");
        assertEquals(one.status(), twice.status());
    }

    @Test
    void who_takes_no_linked_data_gets_none() {
        var address = REVIEW + "/structured-data";
        reading.fill(List.of(address));
        assertEquals(406, Wire.get(address, "Accept", "application/json").statusCode());
        assertEquals(200, Wire.get(address, "Accept", "application/ld+json").statusCode());
        assertEquals(0, Statements.count(() -> Wire.get(address, "Accept", "application/ld+json")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image/*",
                "text/*, image/*;q=0.5",
                "text/*, */*;q=0.1",
                "text/html, */*;q=0",
                "image/png",
                "application/rss+xml, application/xml;q=0.9, */*;q=0.8"
            })
    void a_feed_is_given_to_the_same_clients_whether_it_is_kept_or_not(String accept) {
        var address = "/feeds/reviews.atom?limit=2";
        reading.fill(List.of(address));
        assertEquals(
                Reading.fresh(address, "Accept", accept).statusCode(),
                Wire.get(address, "Accept", accept).statusCode());
    }

    @Test
    void a_feed_that_is_kept_is_no_picture() {
        var address = "/feeds/reviews.atom?limit=2";
        reading.fill(List.of(address));
        assertEquals(406, Wire.get(address, "Accept", "image/*").statusCode());
        assertEquals(
                0,
                Statements.count(
                        () -> Wire.get(address, "Accept", "application/atom+xml;q=0.9, text/html, */*;q=0.5")));
    }

    @Test
    void a_path_in_another_spelling_is_another_address() {
        reading.fill(List.of(REVIEW));
        assertEquals(404, RawHttp.send("GET", REVIEW + "/").status());
        assertEquals(400, RawHttp.send("GET", REVIEW + ";a=b").status());
        assertEquals(1, reading.store().count());
    }

    @ParameterizedTest
    @CsvSource({
        "limit=2#&genre=thriller, limit=2%23&genre=thriller",
        "genre=thriller;limit=1, genre=thriller%3Blimit%3D1"
    })
    void what_the_server_reads_otherwise_is_not_kept_for_others(String odd, String other) {
        for (int i = 0; i < 3; i++) {
            assertEquals(200, RawHttp.send("GET", "/api/v1/reviews?" + odd).status());
        }
        assertEquals(0, reading.store().count());
        var address = "/api/v1/reviews?" + other;
        for (int i = 0; i < 3; i++) {
            var cached = RawHttp.send("GET", address);
            var fresh = RawHttp.send("GET", address, "Authorization: Bearer of-nothing");
            assertEquals(fresh.status(), cached.status());
            assertEquals(fresh.header("ETag"), cached.header("ETag"));
        }
    }
}
