package org.marquee.comment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Given;

/** A guest says something else. */
@QuarkusTest
class CommentEditTest {
    private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");

    private final Given given;
    private final StoredComments stored;
    private String slug;

    CommentEditTest(Given given, StoredComments stored) {
        this.given = given;
        this.stored = stored;
    }

    @BeforeEach
    void prepare() {
        given.sql("delete from rate_limit");
        slug = given.review(LONG_AGO, any -> {});
        stored.moderate(slug, "never");
    }

    @Test
    void it_says_something_else_and_moderators_see_what_it_said() {
        var comment = Guest.comment(slug);
        var receipt = Guest.say(slug, comment);
        Map<String, Object> patch =
                new HashMap<>(Map.of("body", "Said **otherwise**, and better.", "authorName", "Somebody else"));
        patch.put("authorUrl", "https://example.org/me");
        Guest.edit(receipt, patch)
                .then()
                .statusCode(200)
                .body("bodyHtml", equalTo("<p>Said <strong>otherwise</strong>, and better.</p>"))
                .body("authorName", equalTo("Somebody else"))
                .body("authorUrl", equalTo("https://example.org/me"))
                .body("status", equalTo("approved"));
        assertEquals(1, version(receipt));
        patch.put("authorUrl", null);
        Guest.edit(receipt, patch).then().statusCode(200).body("authorUrl", nullValue());
        assertEquals(2, version(receipt));
        var before = stored.edits(id(receipt));
        assertEquals(comment.get("body"), before.at("/0/body").asText());
        assertEquals(comment.get("authorName"), before.at("/0/author_name").asText());
        assertEquals("Somebody else", before.at("/1/author_name").asText());
        assertEquals(2, stored.changes(id(receipt), "updated"));
    }

    @Test
    void what_changes_nothing_leaves_no_trace() {
        var comment = Guest.comment(slug);
        var receipt = Guest.say(slug, comment);
        Guest.edit(receipt, Map.of()).then().statusCode(200);
        assertEquals(0, version(receipt));
        Guest.edit(receipt, Map.of("body", comment.get("body")))
                .then()
                .statusCode(200)
                .body("editedAt", nullValue());
        assertEquals(0, stored.changes(id(receipt), "updated"));
    }

    @Test
    void what_was_approved_waits_again_where_moderators_look_at_everything() {
        var receipt = Guest.say(slug, Guest.comment(slug));
        stored.moderate(slug, "always");
        Guest.edit(receipt, Map.of("body", "Buy something, it is cheap."))
                .then()
                .statusCode(200)
                .body("status", equalTo("pending"));
        assertEquals(1, stored.changes(id(receipt), "held"));
        stored.moderate(slug, "never");
        Guest.edit(receipt, Map.of("body", "I did not mean to sell anything."))
                .then()
                .statusCode(200)
                .body("status", equalTo("pending"));
        assertEquals("pending", stored.row(id(receipt)).get("status").asText());
    }

    @Test
    void spam_stays_spam_and_its_author_learns_nothing_of_it() {
        var receipt = Guest.say(slug, Guest.comment(slug, "websiteConfirm", "x"));
        Guest.edit(receipt, Map.of("body", "Honest words, this time."))
                .then()
                .statusCode(200)
                .body("status", equalTo("approved"));
        assertEquals("spam", stored.row(id(receipt)).get("status").asText());
    }

    @Test
    void an_edit_must_be_a_comment_too() {
        var receipt = Guest.say(slug, Guest.comment(slug));
        refused(receipt, Map.of("body", "x".repeat(5001)), "/body");
        refused(receipt, Map.of("body", "*"), "/body");
        refused(receipt, Map.of("authorName", "a\nb"), "/authorName");
        refused(receipt, Map.of("authorUrl", "javascript:x"), "/authorUrl");
        refused(receipt, Map.of("authorEmail", "other@example.org"), "/authorEmail");
        refused(receipt, Map.of("status", "approved"), "/status");
        Map<String, Object> nameless = new HashMap<>();
        nameless.put("authorName", null);
        refused(receipt, nameless, "/authorName");
        assertEquals(0, version(receipt));
    }

    @Test
    void what_was_said_in_time_can_be_said_otherwise_though_the_review_is_closed() {
        var receipt = Guest.say(slug, Guest.comment(slug));
        stored.close(slug);
        Guest.edit(receipt, Map.of("body", "I take that back."))
                .then()
                .statusCode(200)
                .body("bodyText", equalTo("I take that back."));
    }

    @Test
    void of_edits_at_once_the_last_one_holds_and_none_fails() {
        var receipt = Guest.say(slug, Guest.comment(slug));
        IntStream.range(0, 5)
                .parallel()
                .mapToObj(number -> Guest.edit(receipt, Map.of("body", "Said otherwise, time " + number)))
                .forEach(answer -> answer.then().statusCode(200));
        assertEquals(5, version(receipt));
        assertEquals(5, stored.edits(id(receipt)).size());
    }

    private static void refused(Response receipt, Map<String, ?> patch, String pointer) {
        Guest.edit(receipt, patch).then().statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }

    private int version(Response receipt) {
        return stored.row(id(receipt)).get("version").asInt();
    }

    private static String id(Response receipt) {
        return receipt.path("id");
    }
}
