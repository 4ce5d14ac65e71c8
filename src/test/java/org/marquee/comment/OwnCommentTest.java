package org.marquee.comment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.kernel.sql.Reader;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.SkewedClock;

/** A guest changes a comment, or takes it back. */
@QuarkusTest
class OwnCommentTest {
    private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");

    private final Given given;
    private final SkewedClock clock;
    private final Reader reader;
    private String slug;

    OwnCommentTest(Given given, SkewedClock clock, Reader reader) {
        this.given = given;
        this.clock = clock;
        this.reader = reader;
    }

    @BeforeEach
    void prepare() {
        given.sql("delete from rate_limit");
        slug = given.review(LONG_AGO, any -> {});
        moderation("never");
    }

    @Test
    void who_wrote_it_sees_it_as_it_was_written() {
        var comment = Guest.comment(slug, "body", "Some *words* of mine.");
        var receipt = Guest.say(slug, comment);
        var own = holding(receipt).get(path(receipt));
        own.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("id", equalTo(receipt.path("id")))
                .body("status", equalTo("approved"))
                .body("authorName", equalTo(comment.get("authorName")))
                .body("body", equalTo(comment.get("body")))
                .body("bodyText", equalTo("Some words of mine."))
                .body("editedAt", nullValue())
                .body("editableUntil", equalTo(receipt.path("editableUntil")))
                .body("version", equalTo(0));
        assertFalse(own.asString().contains("@example.org"));
    }

    @Test
    void without_its_token_or_after_its_time_nobody_finds_it() {
        var receipt = Guest.say(slug, Guest.comment(slug));
        String token = receipt.path("editToken");
        var other = Guest.say(slug, Guest.comment(slug));
        for (var bad : List.of("", "x", token + "x", token.substring(1), other.<String>path("editToken"))) {
            hidden(receipt, Api.anonymous().header("Edit-Token", bad));
        }
        hidden(receipt, Api.anonymous());
        clock.wrongBy(
                Duration.ofMinutes(14),
                () -> holding(receipt).get(path(receipt)).then().statusCode(200));
        clock.wrongBy(Duration.ofMinutes(15).plusSeconds(1), () -> hidden(receipt, holding(receipt)));
        assertEquals("approved", row(receipt).get("status").asText());
        var nobody = given.comment(slug, node -> {});
        Api.anonymous()
                .header("Edit-Token", token)
                .get(Guest.own(nobody))
                .then()
                .statusCode(404);
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
                .body("status", equalTo("approved"))
                .body("version", equalTo(1));
        patch.put("authorUrl", null);
        Guest.edit(receipt, patch)
                .then()
                .statusCode(200)
                .body("authorUrl", nullValue())
                .body("version", equalTo(2));
        var before = reader.first(
                        JsonNode.class,
                        "select json_agg(e order by e.edited_at) from comment_edit e where e.comment_id = cast(? as uuid)",
                        receipt.<String>path("id"))
                .orElseThrow();
        assertEquals(comment.get("body"), before.at("/0/body").asText());
        assertEquals(comment.get("authorName"), before.at("/0/author_name").asText());
        assertEquals("Somebody else", before.at("/1/author_name").asText());
        assertEquals(2, changes(receipt, "updated"));
    }

    @Test
    void what_changes_nothing_leaves_no_trace() {
        var comment = Guest.comment(slug);
        var receipt = Guest.say(slug, comment);
        Guest.edit(receipt, Map.of()).then().statusCode(200).body("version", equalTo(0));
        Guest.edit(receipt, Map.of("body", comment.get("body")))
                .then()
                .statusCode(200)
                .body("editedAt", nullValue());
        assertEquals(0, changes(receipt, "updated"));
    }

    @Test
    void what_was_approved_waits_again_where_moderators_look_at_everything() {
        var receipt = Guest.say(slug, Guest.comment(slug));
        moderation("always");
        Guest.edit(receipt, Map.of("body", "Buy something, it is cheap."))
                .then()
                .statusCode(200)
                .body("status", equalTo("pending"));
        assertEquals(1, changes(receipt, "held"));
        moderation("never");
        Guest.edit(receipt, Map.of("body", "I did not mean to sell anything."))
                .then()
                .statusCode(200)
                .body("status", equalTo("pending"));
        assertEquals("pending", row(receipt).get("status").asText());
    }

    @Test
    void spam_stays_spam_and_its_author_learns_nothing_of_it() {
        var receipt = Guest.say(slug, Guest.comment(slug, "websiteConfirm", "x"));
        Guest.edit(receipt, Map.of("body", "Honest words, this time."))
                .then()
                .statusCode(200)
                .body("status", equalTo("approved"));
        assertEquals("spam", row(receipt).get("status").asText());
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
        assertEquals(0, row(receipt).get("version").asInt());
    }

    @Test
    void who_takes_it_back_leaves_nothing() {
        var comment = Guest.comment(slug);
        comment.put("authorUrl", "https://example.org/me");
        var receipt = Guest.say(slug, comment);
        Guest.edit(receipt, Map.of("body", "These words as well.")).then().statusCode(200);
        holding(receipt).delete(path(receipt)).then().statusCode(204);
        var row = row(receipt);
        assertEquals("deleted", row.get("status").asText());
        for (var member :
                List.of("author_name", "author_email", "author_url", "address_key", "prefix_key", "body_key")) {
            assertEquals("null", row.get(member).toString(), member);
        }
        assertEquals(
                "",
                row.get("body").asText()
                        + row.get("body_html").asText()
                        + row.get("body_text").asText());
        assertEquals(
                0, given.count("select count(*) from comment_edit where comment_id = '%s'".formatted(id(receipt))));
        assertEquals(1, changes(receipt, "deleted"));
        hidden(receipt, holding(receipt));
        Guest.post(slug, comment).then().statusCode(409);
    }

    @Test
    void where_it_had_replies_its_place_is_kept() {
        var receipt = Guest.say(slug, Guest.comment(slug));
        var reply = given.comment(slug, node -> node.put("parentId", id(receipt)));
        holding(receipt).delete(path(receipt)).then().statusCode(204);
        Api.anonymous()
                .get(Guest.path(slug))
                .then()
                .body("items.size()", equalTo(2))
                .body("items.find { it.id == '%s' }.removed".formatted(id(receipt)), equalTo(true))
                .body("items.find { it.id == '%s' }.removed".formatted(reply), equalTo(false));
    }

    @Test
    void of_a_review_that_is_not_public_nothing_is_changed_but_all_can_be_taken_back() {
        var receipt = Guest.say(slug, Guest.comment(slug));
        given.sql("update publication set unpublish_at = now() where slug = ?1", slug);
        Guest.edit(receipt, Map.of("body", "Nobody can read this.")).then().statusCode(404);
        holding(receipt).delete(path(receipt)).then().statusCode(204);
    }

    private static void hidden(Response receipt, RequestSpecification who) {
        var expected = "There is no comment '%s'.".formatted(id(receipt));
        who.get(path(receipt)).then().statusCode(404).body("detail", equalTo(expected));
        who.delete(path(receipt)).then().statusCode(404).body("detail", equalTo(expected));
        who.contentType(Guest.MERGE_PATCH)
                .body("{}")
                .patch(path(receipt))
                .then()
                .statusCode(404)
                .body("detail", equalTo(expected));
    }

    private static void refused(Response receipt, Map<String, ?> patch, String pointer) {
        Guest.edit(receipt, patch).then().statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }

    private static RequestSpecification holding(Response receipt) {
        return Api.anonymous().header("Edit-Token", receipt.path("editToken"));
    }

    private static String id(Response receipt) {
        return receipt.path("id");
    }

    private static String path(Response receipt) {
        return Guest.own(id(receipt));
    }

    private long changes(Response receipt, String action) {
        return given.count(
                "select count(*) from change where entity_id = '%s' and action = '%s'".formatted(id(receipt), action));
    }

    private JsonNode row(Response receipt) {
        return reader.first(
                        JsonNode.class, "select to_json(c) from comment c where c.id = ?", UUID.fromString(id(receipt)))
                .orElseThrow();
    }

    private void moderation(String moderation) {
        given.sql(
                "update comment_section set moderation = ?1 where review_id = (select review_id from review_slug where slug = ?2)",
                moderation,
                slug);
    }
}
