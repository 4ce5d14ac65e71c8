package org.marquee.comment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.Statements;

/** A guest writes a comment. */
@QuarkusTest
class CommentSubmissionTest {
    private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");

    private final Given given;
    private final StoredComments stored;
    private String slug;

    CommentSubmissionTest(Given given, StoredComments stored) {
        this.given = given;
        this.stored = stored;
    }

    @BeforeEach
    void prepare() {
        given.sql("delete from rate_limit");
        slug = given.review(LONG_AGO, any -> {});
    }

    @Test
    void a_first_comment_waits_for_a_moderator() {
        var comment = Guest.comment(slug, "body", "One *word*.");
        comment.put("authorUrl", "HTTPS://example.org/a'b\"c");
        comment.put("authorName", "  Zoe\u0308 ");
        var receipt = Guest.say(slug, comment);
        receipt.then()
                .header("Cache-Control", "no-store")
                .header("RateLimit", matchesPattern("\"comments\";r=4;t=\\d+"))
                .header("RateLimit-Policy", "\"comments\";q=5;w=60")
                .body("status", equalTo("pending"))
                .body("editToken", matchesPattern("[A-Za-z0-9_-]+"));
        var row = stored.row(receipt.path("id"));
        assertEquals("Zo\u00EB", row.get("author_name").asText());
        assertEquals("https://example.org/a%27b%22c", row.get("author_url").asText());
        assertEquals("<p>One <em>word</em>.</p>", row.get("body_html").asText());
        assertEquals("One word.", row.get("body_text").asText());
        assertEquals("pending", row.get("status").asText());
        assertEquals("first-time", row.at("/reasons/0/code").asText());
        assertEquals(0, stored.shown(slug));
    }

    @Test
    void where_nobody_is_held_back_readers_see_it_at_once() {
        stored.moderate(slug, "never");
        var receipt = Guest.say(slug, Guest.comment(slug));
        assertEquals("approved", receipt.path("status"));
        assertEquals(1, stored.shown(slug));
        assertEquals(
                2,
                given.count("select count(*) from change where entity_id = '%s' and action in ('created', 'approved')"
                        .formatted(receipt.<String>path("id"))));
    }

    @Test
    void a_reply_stands_below_what_it_answers_three_levels_deep() {
        stored.moderate(slug, "never");
        var top = reply(null);
        var second = reply(top);
        var third = reply(second);
        var fourth = reply(third);
        assertEquals(second, stored.row(third).get("parent_id").asText());
        assertEquals(second, stored.row(fourth).get("parent_id").asText());
        assertEquals(third, stored.row(fourth).get("reply_to_id").asText());
        assertEquals(3, stored.row(fourth).get("depth").asInt());
    }

    @Test
    void what_readers_do_not_see_nobody_answers() {
        var pending = given.comment(slug, node -> node.put("status", "pending"));
        var gone = given.comment(slug, node -> node.put("status", "trashed"));
        given.comment(slug, node -> node.put("parentId", gone.toString()));
        var elsewhere = given.comment(given.review(LONG_AGO, any -> {}), node -> {});
        for (var parent : new UUID[] {pending, gone, elsewhere, UUID.randomUUID()}) {
            given.sql("delete from rate_limit");
            Guest.post(slug, Guest.comment(slug, "parentId", parent.toString()))
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/unknown-reference"))
                    .body("errors[0].pointer", equalTo("/parentId"))
                    .body("errors[0].code", equalTo("unknown-reference"));
        }
        assertEquals(3, stored.count(slug));
    }

    @Test
    void a_review_that_is_closed_or_not_there_takes_none() {
        var comment = Guest.comment(slug);
        stored.close(slug);
        Guest.post(slug, comment).then().statusCode(409).body("type", equalTo("/problems/comments-closed"));
        var draft = given.draft(any -> {});
        for (var nothing : new String[] {draft, "nothing-here", "No-Slug"}) {
            Guest.post(nothing, comment).then().statusCode(404);
            Api.anonymous().get(Guest.path(nothing) + "/form").then().statusCode(404);
        }
        assertEquals(0, stored.count(slug));
    }

    @Test
    void spam_is_told_like_success() {
        var receipt = Guest.say(slug, Guest.comment(slug, "websiteConfirm", "https://spam.example"));
        assertEquals("pending", receipt.path("status"));
        assertEquals("spam", stored.row(receipt.path("id")).get("status").asText());
        stored.moderate(slug, "never");
        receipt = Guest.say(slug, Guest.comment(slug, "websiteConfirm", "x"));
        assertEquals("approved", receipt.path("status"));
        assertEquals(0, stored.shown(slug));
    }

    @Test
    void spam_that_would_be_held_is_told_that_it_is_held() {
        stored.moderate(slug, "never");
        for (var honeypot : new String[] {"", "me"}) {
            var comment = Guest.comment(slug, "websiteConfirm", honeypot);
            comment.merge("body", " https://a.example https://b.example https://c.example", (a, b) -> a + "" + b);
            assertEquals("pending", Guest.say(slug, comment).path("status"), honeypot);
        }
    }

    @Test
    void a_comment_takes_the_same_few_statements_however_many_there_are() {
        Guest.say(slug, Guest.comment(slug));
        var empty = Guest.comment(slug);
        var first = Statements.count(() -> Guest.say(slug, empty));
        for (int i = 0; i < 30; i++) {
            given.comment(slug, any -> {});
        }
        var full = Guest.comment(slug);
        assertEquals(first, Statements.count(() -> Guest.say(slug, full)));
        assertTrue(first <= 30, first + " statements");
    }

    private String reply(String parent) {
        given.sql("delete from rate_limit");
        return Guest.say(slug, Guest.comment(slug, "parentId", parent)).path("id");
    }
}
