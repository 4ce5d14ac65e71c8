package org.marquee.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.term.TermKind;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.OtherSettings;
import org.marquee.testkit.Wire;
import org.xml.sax.SAXException;

/** Feeds of a site that wants readers to come to it, and has a page for everything. */
@QuarkusTest
@TestProfile(OtherSettings.class)
class SummaryFeedsTest {
    private static final String HOST = "http://localhost:8080";
    private static final String SITE = OtherSettings.SITE;

    private final Given given;

    SummaryFeedsTest(Given given) {
        this.given = given;
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "rss", "json"})
    void only_what_stands_below_the_headline_is_in_a_feed(String format) throws IOException, SAXException {
        var tag = given.term(TermKind.TAG);
        review(tag, "Its dek & <b>more</b>");
        given.review(
                Instant.EPOCH,
                node -> node.put("verdict", "Only a verdict")
                        .put("body", "The secret body.")
                        .putArray("tags")
                        .add(tag));
        var address = "/feeds/tags/" + tag + "." + format;
        var body = Wire.get(address).body();
        assertEquals(List.of(), FeedRules.faults(body, address, format));
        var text = new String(body, UTF_8);
        assertFalse(text.contains("secret body"), text);
        assertTrue(text.contains("Its dek"), text);
        assertTrue(text.contains("Only a verdict"), text);
    }

    @Test
    void a_summary_is_plain_text_where_it_is_all_there_is() {
        var tag = given.term(TermKind.TAG);
        review(tag, "Its dek & <b>more</b>");
        Api.anonymous()
                .get("/feeds/tags/" + tag + ".json")
                .then()
                .body("items", hasSize(1))
                .body("items[0].content_text", equalTo("Its dek & <b>more</b>"))
                .body("items[0].content_html", nullValue())
                .body("items[0].summary", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"films, films/", "people, people/", "authors, critics/", "genres, genres/", "tags, tags/"})
    void a_feed_leads_to_the_page_of_what_it_is_of(String kind, String page) throws IOException, SAXException {
        var slug = switch (kind) {
            case "films" -> given.film(any -> {});
            case "people" -> given.person(any -> {});
            case "authors" -> given.author(any -> {});
            case "genres" -> given.term(TermKind.GENRE);
            default -> given.term(TermKind.TAG);
        };
        var address = "/feeds/" + kind + "/" + slug;
        String home = Api.anonymous().get(address + ".json").path("home_page_url");
        assertTrue(home.startsWith(SITE + page + slug), home);
        for (var format : List.of("atom", "rss", "json")) {
            var body = Wire.get(address + "." + format).body();
            assertEquals(List.of(), FeedRules.faults(body, address + "." + format, format));
        }
    }

    @Test
    void bylines_lead_to_their_pages() {
        var author = given.author(any -> {});
        given.review(Instant.EPOCH, node -> node.putArray("authors").add(author));
        Api.anonymous()
                .get("/feeds/authors/" + author + ".json")
                .then()
                .body("items[0].authors[0].url", equalTo(SITE + "critics/" + author))
                .body("description", equalTo("What we \"think\" of films."));
        var atom = new String(Wire.get("/feeds/authors/" + author + ".atom").body(), UTF_8);
        assertTrue(atom.contains("<uri>" + SITE + "critics/" + author + "</uri>"), atom);
        assertTrue(atom.contains("<subtitle"), atom);
    }

    @Test
    void feeds_of_comments_have_them_whole() {
        var review = given.review(Instant.EPOCH, any -> {});
        given.comment(review, node -> node.put("body", "All of it."));
        Api.anonymous()
                .get("/feeds/reviews/" + review + "/comments.json")
                .then()
                .body("title", equalTo("Said – The " + review + " – Films & <more>"))
                .body("items[0].content_html", equalTo("<p>All of it.</p>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"films", "people", "authors"})
    void sitemaps_list_what_has_pages(String kind) throws IOException {
        given.review(Instant.EPOCH, any -> {});
        given.person(any -> {});
        var index = Wire.get("/sitemap.xml").body();
        SitemapRules.requireIndex(index);
        var path = "/sitemaps/" + kind + "-1.xml";
        assertTrue(new String(index, UTF_8).contains(HOST + path));
        var part = Wire.get(path).body();
        SitemapRules.requireSitemap(part);
        assertTrue(new String(part, UTF_8).contains("<loc>" + SITE));
    }

    private void review(String tag, String dek) {
        given.review(
                Instant.EPOCH,
                node -> node.put("dek", dek)
                        .put("body", "The secret body.")
                        .putArray("tags")
                        .add(tag));
    }
}
