package org.marquee.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.comment.HostileStrings;
import org.marquee.comment.text.CommentText;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.Meanwhile;
import org.marquee.testkit.Statements;
import org.marquee.testkit.Wire;
import org.xml.sax.SAXException;

/** What readers say, for those who follow it: nothing but what is approved, and nothing of who says it but the name. */
@QuarkusTest
class CommentFeedTest {
    private static final String HOST = "http://localhost:8080";
    private static final Instant NOW = Instant.parse("2025-06-07T08:09:10Z");

    private final Given given;
    private final Meanwhile meanwhile;

    CommentFeedTest(Given given, Meanwhile meanwhile) {
        this.given = given;
        this.meanwhile = meanwhile;
    }

    @Test
    void the_newest_stand_first_with_who_and_where() {
        var review = given.review(Instant.EPOCH, any -> {});
        var first = given.comment(review, any -> {});
        var second = given.comment(
                review,
                node -> node.put("authorName", "Mina \uD83D\uDC7B")
                        .put("authorUrl", "https://mina.example.org/?a=1&b=2")
                        .put("editedAt", NOW.toString()));
        var page = "http://localhost:3000/reviews/" + review;
        feed(review, "json")
                .body("items.id", contains("urn:uuid:" + second, "urn:uuid:" + first))
                .body("home_page_url", equalTo(page))
                .body("items[0].url", equalTo(page + "#comment-" + second))
                .body("items[0].title", equalTo("Mina \uD83D\uDC7B – The " + review))
                .body("items[0].authors[0].url", equalTo("https://mina.example.org/?a=1&b=2"))
                .body("items[0].date_modified", equalTo(NOW.toString()))
                .body("items[0]._marquee", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "rejected", "spam", "trashed", "deleted"})
    void only_what_is_approved_is_there(String status) {
        var review = given.review(Instant.EPOCH, any -> {});
        var place = comment(review, status, any -> {});
        // The place of it is kept for this one.
        var seen = given.comment(review, node -> node.put("parentId", place.toString()));
        feed(review, "json").body("items.id", contains("urn:uuid:" + seen));
        var newest = text("/feeds/comments.atom?limit=100");
        assertFalse(newest.contains(place.toString()));
    }

    @Test
    void nothing_of_a_hidden_review_is_there() {
        var draft = given.draft(any -> {});
        var withdrawn = given.review(Instant.EPOCH, any -> {});
        var below = List.of(newest(draft), newest(withdrawn));
        assertTrue(text("/feeds/comments.rss").contains(below.get(1).toString()));
        meanwhile.withdrawn(withdrawn);
        for (var format : List.of("atom", "rss", "json")) {
            var newest = text("/feeds/comments." + format + "?limit=100");
            below.forEach(comment -> assertFalse(newest.contains(comment.toString())));
            List.of(draft, withdrawn)
                    .forEach(slug -> assertEquals(
                            404,
                            Wire.get("/feeds/reviews/" + slug + "/comments." + format)
                                    .statusCode()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "rss", "json"})
    void it_is_valid_whatever_people_say(String format) throws IOException, SAXException {
        var review = given.review(Instant.EPOCH, node -> node.put("headline", "A ]]> <b>&amp; \u0627\u0644"));
        for (var words : HostileStrings.SCRIPTS) {
            given.comment(
                    review,
                    node -> node.put("body", words)
                            .put(
                                    "authorName",
                                    words.strip()
                                            .substring(
                                                    0,
                                                    Math.min(80, words.strip().length())))
                            .put(
                                    "bodyHtml",
                                    CommentText.of(words + " ||" + words + "||").html()));
        }
        given.comment(review, node -> node.putNull("authorName").put("body", "Nobody's words."));
        var address = "/feeds/reviews/" + review + "/comments." + format + "?limit=100";
        var content = Wire.get(address).body();
        assertEquals(List.of(), FeedRules.faults(content, address, format));
        var everywhere = "/feeds/comments." + format + "?limit=100";
        assertEquals(List.of(), FeedRules.faults(Wire.get(everywhere).body(), everywhere, format));
    }

    @Test
    void nobody_is_found_by_it() {
        var review = given.review(Instant.EPOCH, any -> {});
        var body = "Said by somebody " + UUID.randomUUID();
        given.comment(
                review,
                node -> node.put("body", body)
                        .put("authorEmail", "mina@private.example.org")
                        .put("addressKey", "its-address-key")
                        .put("prefixKey", "its-prefix-key")
                        .put("bodyKey", "its-body-key")
                        .put("verified", true)
                        .put("createdAt", Instant.now().toString()));
        for (var format : List.of("atom", "rss", "json")) {
            for (var address : List.of("/feeds/comments.", "/feeds/reviews/" + review + "/comments.")) {
                var text = text(address + format + "?limit=100");
                assertTrue(text.contains(body), text);
                List.of("private.example", "its-address", "its-prefix", "its-body")
                        .forEach(secret -> assertFalse(text.contains(secret)));
            }
        }
    }

    @Test
    void a_spoiler_is_left_out_with_a_way_to_it() {
        var review = given.review(Instant.EPOCH, any -> {});
        var words = CommentText.of("He ||is **the || inner || ghost** himself|| and *so* ||on||.");
        var comment = given.comment(review, node -> node.put("bodyHtml", words.html()));
        String html = feed(review, "json").extract().path("items[0].content_html");
        assertFalse(html.contains("ghost") || html.contains("span") || html.contains("on</"), html);
        assertTrue(html.contains("<em>so</em>"), html);
        assertTrue(
                html.contains(
                        "<a href=\"http://localhost:3000/reviews/" + review + "#comment-" + comment + "\">[…]</a>"),
                html);
    }

    @Test
    void a_feed_leads_to_what_is_older() {
        var review = given.review(Instant.EPOCH, any -> {});
        given.thread(review, 30);
        String next = feed(review, "json").extract().path("next_url");
        var second = Api.anonymous().urlEncodingEnabled(false).get(next.replace(HOST, ""));
        assertEquals(10, second.jsonPath().getList("items").size());
        second.then().body("next_url", nullValue()).body("items[0].id", not(equalTo("")));
    }

    @Test
    void what_is_asked_of_the_database_does_not_grow_with_the_answer() {
        var review = given.review(Instant.EPOCH, any -> {});
        given.thread(review, 120);
        for (int limit : new int[] {1, 10, 100}) {
            assertEquals(1, Statements.count(() -> Wire.get("/feeds/comments.atom?limit=" + limit)));
            var address = "/feeds/reviews/" + review + "/comments.rss?limit=" + limit;
            assertEquals(2, Statements.count(() -> Wire.get(address)));
        }
        assertEquals(2, Statements.count(() -> Wire.get("/feeds/reviews/nothing-of-the-kind/comments.atom")));
        assertEquals(0, Statements.count(() -> Wire.get("/feeds/reviews/Not-A-Slug/comments.atom")));
    }

    private static ValidatableResponse feed(String review, String format) {
        return Api.anonymous()
                .get("/feeds/reviews/" + review + "/comments." + format)
                .then()
                .statusCode(200);
    }

    private UUID comment(String review, String status, Consumer<ObjectNode> details) {
        return given.comment(review, node -> details.accept(node.put("status", status)));
    }

    /** A comment that no other is younger than. */
    private UUID newest(String review) {
        return given.comment(review, node -> node.put("createdAt", Instant.now().toString()));
    }

    private static String text(String address) {
        return new String(Wire.get(address).body(), UTF_8);
    }
}
