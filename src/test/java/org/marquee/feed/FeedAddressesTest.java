package org.marquee.feed;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.Meanwhile;
import org.marquee.testkit.Wire;

/** How feeds, sitemaps and structured data answer at their addresses, and at those that they had before. */
@QuarkusTest
class FeedAddressesTest {
    private static final String HOST = "http://localhost:8080";

    private final Given given;
    private final Meanwhile meanwhile;

    FeedAddressesTest(Given given, Meanwhile meanwhile) {
        this.given = given;
        this.meanwhile = meanwhile;
    }

    @ParameterizedTest
    @CsvSource({"person, people, atom", "author, authors, rss", "film, films, json"})
    void a_feed_moves_with_what_it_is_of(String table, String kind, String format) {
        var former = switch (table) {
            case "person" -> given.person(any -> {});
            case "author" -> given.author(any -> {});
            default -> given.film(any -> {});
        };
        var now = meanwhile.renamed(table, former);
        var address = "/feeds/%s/%s.%s?limit=5";
        Api.anonymous()
                .get(address.formatted(kind, former, format))
                .then()
                .statusCode(301)
                .header("Location", equalTo(HOST + address.formatted(kind, now, format)));
        assertEquals(
                200,
                Wire.get(address.formatted(kind, now, format).replaceFirst("\\?.*", ""))
                        .statusCode());
    }

    @Test
    void structured_data_and_comments_move_with_their_review() {
        var former = given.review(Instant.EPOCH, any -> {});
        var now = given.slug("review");
        meanwhile.revised(former, Instant.now().minusSeconds(60), node -> node.put("slug", now));
        for (var address : new String[] {
            "/api/v1/reviews/%s/structured-data", "/feeds/reviews/%s/comments.atom", "/feeds/reviews/%s/comments.json"
        }) {
            Api.anonymous()
                    .get(address.formatted(former))
                    .then()
                    .statusCode(301)
                    .header("Location", equalTo(HOST + address.formatted(now)));
            assertEquals(200, Wire.get(address.formatted(now)).statusCode());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feeds/reviews.atom",
                "/feeds/reviews.rss?limit=2",
                "/feeds/reviews.json",
                "/feeds/genres/thriller.atom",
                "/feeds/people/jeon-jong-seo.rss",
                "/feeds/authors/imogen-thackway.json",
                "/feeds/tags/revenge.atom",
                "/feeds/films/ballerina-2023.rss",
                "/feeds/comments.atom",
                "/feeds/comments.json",
                "/feeds/reviews/ballerina-2023-review/comments.rss",
                "/sitemap.xml",
                "/sitemaps/reviews-1.xml",
                "/api/v1/reviews/ballerina-2023-review/structured-data"
            })
    void who_has_it_already_gets_nothing_and_its_head_is_that_of_the_whole(String address) {
        var whole = Wire.get(address);
        assertEquals(200, whole.statusCode());
        var etag = Wire.header(whole, "ETag");
        var again = Wire.get(address, "If-None-Match", etag);
        assertEquals(304, again.statusCode());
        assertEquals(0, again.body().length);
        assertEquals(etag, Wire.header(again, "ETag"));
        assertEquals(200, Wire.get(address, "If-None-Match", "\"another\"").statusCode());
        var head = Wire.head(address);
        assertEquals(200, head.statusCode());
        assertEquals(0, head.body().length);
        for (var header : new String[] {"ETag", "Content-Type", "Cache-Control", "Surrogate-Key", "Content-Length"}) {
            assertEquals(Wire.header(whole, header), Wire.header(head, header), header);
        }
        assertEquals(whole.headers().firstValue("Last-Modified"), head.headers().firstValue("Last-Modified"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/feeds/reviews.atom", "/feeds/films/ballerina-2023.json", "/feeds/comments.rss", "/sitemap.xml"
            })
    void the_address_says_what_comes_whatever_accept_says(String address) {
        var plain = Wire.get(address);
        for (var accept :
                new String[] {"text/html", "application/json", "image/png", "*/*;q=0.1", "application/rss+xml"}) {
            var answer = Wire.get(address, "Accept", accept);
            assertEquals(200, answer.statusCode(), accept);
            assertEquals(Wire.header(plain, "Content-Type"), Wire.header(answer, "Content-Type"));
            assertArrayEquals(plain.body(), answer.body(), accept);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feeds/reviews.atom",
                "/feeds/tags/revenge.rss",
                "/feeds/comments.json",
                "/feeds/reviews/ballerina-2023-review/comments.atom",
                "/sitemap.xml",
                "/sitemaps/reviews-1.xml"
            })
    void what_nobody_knows_is_refused(String address) {
        Api.anonymous()
                .get(address + "?utm_source=x")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-parameter"));
        if (address.startsWith("/feeds")) {
            for (var query : new String[] {"limit=0", "limit=101", "limit=x", "cursor=nonsense", "limit=1&limit=2"}) {
                assertEquals(400, Wire.get(address + "?" + query).statusCode(), query);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feeds/reviews.xml",
                "/feeds/reviews.ATOM",
                "/feeds/platforms/netflix.atom",
                "/feeds/genres/nothing-of-the-kind.atom",
                "/feeds/genres/Not-A-Slug.atom",
                "/feeds/reviews/nothing-of-the-kind/comments.atom",
                "/feeds/reviews/Not-A-Slug/comments.rss",
                "/feeds/reviews/ballerina-2023-review.atom",
                "/sitemaps/reviews-0.xml",
                "/sitemaps/reviews-99999999999.xml",
                "/sitemaps/tags-1.xml"
            })
    void what_is_not_there_is_not_found(String address) {
        assertEquals(404, Wire.get(address).statusCode());
    }

    @Test
    void a_cursor_leads_on_in_its_own_feed_alone() {
        String next = Api.anonymous().get("/feeds/reviews.json?limit=1").path("next_url");
        var cursor = next.substring(next.indexOf("cursor="));
        assertEquals(200, Wire.get("/feeds/reviews.atom?limit=1&" + cursor).statusCode());
        assertEquals(400, Wire.get("/feeds/genres/thriller.json?" + cursor).statusCode());
        assertEquals(400, Wire.get("/feeds/comments.json?" + cursor).statusCode());
    }

    @Test
    void what_changes_tells_when() {
        var film = given.film(any -> {});
        given.review(Instant.parse("2021-03-04T05:06:07Z"), node -> node.put("film", film));
        var answer = Wire.get("/feeds/films/" + film + ".atom");
        assertEquals("Thu, 04 Mar 2021 05:06:07 GMT", Wire.header(answer, "Last-Modified"));
        assertTrue(Wire.header(answer, "Surrogate-Key").contains("film-"));
    }
}
