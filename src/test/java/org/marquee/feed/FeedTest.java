package org.marquee.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.term.TermKind;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.Statements;
import org.marquee.testkit.Wire;

/** Feeds and sitemaps as programs read them. */
@QuarkusTest
class FeedTest {
    private final Given given;

    FeedTest(Given given) {
        this.given = given;
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "rss"})
    void a_feed_reader_finds_what_a_tag_has_whatever_is_in_it(String format) throws FeedException, IOException {
        var tag = given.term(TermKind.TAG);
        given.sql("update term set name = 'A ]]> <b>&' || chr(1) || chr(65534) || chr(128123) where slug = ?1", tag);
        var slug = given.review(Instant.EPOCH, node -> {
            node.put("headline", "<script>steal()</script> ]]> \u202E \uD83D\uDC7B");
            node.put("body", "<script>steal()</script> ]]> &amp; *more*")
                    .putArray("tags")
                    .add(tag);
        });
        given.draft(node -> node.putArray("tags").add(tag));
        var body = Wire.get("/feeds/tags/" + tag + "." + format).body();
        var feed = new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(body)));
        assertEquals(1, feed.getEntries().size());
        var entry = feed.getEntries().get(0);
        assertEquals("<script>steal()</script> ]]> \u202E \uD83D\uDC7B", entry.getTitle());
        assertTrue(entry.getLink().endsWith("/reviews/" + slug), entry.getLink());
        assertTrue(entry.getUri().startsWith("urn:uuid:"), entry.getUri());
        assertFalse(entry.getContents().get(0).getValue().contains("<script"));
        assertTrue(entry.getContents().get(0).getValue().contains("<em>more</em>"));
        var label = entry.getCategories().get(0);
        assertEquals("A ]]> <b>&\uFFFD\uFFFD\uD83D\uDC7B", format.equals("atom") ? label.getLabel() : label.getName());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feeds/reviews.atom",
                "/feeds/genres/thriller.rss",
                "/feeds/films/ballerina-2023.json",
                "/sitemap.xml",
                "/sitemaps/reviews-1.xml"
            })
    void who_has_it_already_gets_nothing(String address) {
        var whole = Wire.get(address);
        assertEquals(200, whole.statusCode());
        assertEquals(
                304,
                Wire.get(address, "If-None-Match", Wire.header(whole, "ETag")).statusCode());
        assertEquals(Wire.header(whole, "Last-Modified"), Wire.header(Wire.head(address), "Last-Modified"));
    }

    @Test
    void a_feed_goes_on_behind_its_end() {
        var tag = given.term(TermKind.TAG);
        for (int i = 0; i < 3; i++) {
            given.review(Instant.EPOCH, node -> node.putArray("tags").add(tag));
        }
        var first = Api.anonymous().get("/feeds/tags/" + tag + ".json?limit=2");
        assertEquals(2, first.jsonPath().getList("items").size());
        var next = first.jsonPath().getString("next_url").replaceFirst("^http://[^/]+", "");
        var second = Api.anonymous().urlEncodingEnabled(false).get(next);
        assertEquals(1, second.jsonPath().getList("items").size());
        assertFalse(
                first.jsonPath().getList("items.id").contains(second.jsonPath().getString("items[0].id")));
    }

    @Test
    void a_sitemap_lists_a_review_with_its_pictures_and_no_draft() {
        var image = given.image("Hero");
        var seen =
                given.review(Instant.EPOCH, node -> node.putObject("heroImage").put("image", image.toString()));
        var draft = given.draft(any -> {});
        given.sql("update publication set place = 7000123 where slug = ?1", seen);
        assertTrue(text("/sitemap.xml").contains("<loc>http://localhost:8080/sitemaps/reviews-7001.xml</loc>"));
        var part = text("/sitemaps/reviews-7001.xml");
        assertTrue(part.contains("/reviews/" + seen + "</loc><lastmod>1970-01-01T00:00:00Z</lastmod>"), part);
        assertTrue(part.contains("/media/" + image), part);
        assertFalse(part.contains(draft), part);
        assertEquals(404, Wire.get("/sitemaps/reviews-7002.xml").statusCode());
        assertEquals(404, Wire.get("/sitemaps/films-1.xml").statusCode());
    }

    @Test
    void a_sitemap_has_no_review_that_search_engines_shall_not_show() {
        var hidden = given.review(
                Instant.EPOCH, node -> node.putObject("seo").putObject("robots").put("index", false));
        var copied = given.review(
                Instant.EPOCH, node -> node.putObject("seo").put("canonicalUrl", "https://example.org/first"));
        var seen = given.review(Instant.EPOCH, node -> {});
        given.sql("update publication set place = 7002001 where slug = ?1", hidden);
        given.sql("update publication set place = 7002002 where slug = ?1", copied);
        assertEquals(404, Wire.get("/sitemaps/reviews-7003.xml").statusCode());
        given.sql("update publication set place = 7002003 where slug = ?1", seen);
        var part = text("/sitemaps/reviews-7003.xml");
        assertTrue(part.contains(seen), part);
        assertFalse(part.contains(hidden), part);
        assertFalse(part.contains(copied), part);
    }

    @Test
    void what_is_asked_of_the_database_does_not_grow_with_the_answer() {
        assertEquals(1, Statements.count(() -> Wire.get("/feeds/reviews.atom?limit=1")));
        assertEquals(1, Statements.count(() -> Wire.get("/feeds/reviews.atom?limit=10")));
        assertEquals(2, Statements.count(() -> Wire.get("/feeds/genres/thriller.rss")));
        assertEquals(1, Statements.count(() -> Wire.get("/sitemap.xml")));
        assertEquals(1, Statements.count(() -> Wire.get("/sitemaps/reviews-1.xml")));
    }

    private static String text(String address) {
        return new String(Wire.get(address).body(), StandardCharsets.UTF_8);
    }
}
