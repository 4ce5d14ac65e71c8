package org.marquee.comment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.account.Roles;
import org.marquee.testkit.Api;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;
import org.marquee.testkit.SkewedClock;

/** A guest looks at a comment again, or takes it back. */
@QuarkusTest
class OwnCommentTest {
    private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");

    private final Given given;
    private final StoredComments stored;
    private final SkewedClock clock;
    private String slug;

    OwnCommentTest(Given given, StoredComments stored, SkewedClock clock) {
        this.given = given;
        this.stored = stored;
        this.clock = clock;
    }

    @BeforeEach
    void prepare() {
        given.sql("delete from rate_limit");
        slug = given.review(LONG_AGO, any -> {});
        stored.moderate(slug, "never");
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
                .body("editableUntil", equalTo(receipt.path("editableUntil")));
        assertEquals(0, stored.row(id(receipt)).get("version").asInt());
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
        assertEquals("approved", stored.row(id(receipt)).get("status").asText());
        var nobody = given.comment(slug, node -> {});
        Api.anonymous()
                .header("Edit-Token", token)
                .get(Guest.own(nobody))
                .then()
                .statusCode(404);
    }

    @Test
    void who_takes_it_back_leaves_nothing() {
        var comment = Guest.comment(slug);
        comment.put("authorUrl", "https://example.org/me");
        var receipt = Guest.say(slug, comment);
        Guest.edit(receipt, Map.of("body", "These words as well.")).then().statusCode(200);
        holding(receipt).delete(path(receipt)).then().statusCode(204);
        var row = stored.row(id(receipt));
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
        assertEquals(1, stored.changes(id(receipt), "deleted"));
        hidden(receipt, holding(receipt));
        Guest.post(slug, comment).then().statusCode(409);
    }

    @Test
    void what_moderators_said_of_it_goes_with_it() {
        var comment = Guest.comment(slug);
        var receipt = Guest.say(slug, comment);
        decide(receipt, "hold", "Is %s who they say?".formatted(comment.get("authorName")));
        holding(receipt).delete(path(receipt)).then().statusCode(204);
        var decided = "select count(*) from comment_decision where comment_id = '%s'".formatted(id(receipt));
        assertEquals(1, given.count(decided));
        assertEquals(0, given.count(decided + " and reason is not null"));
    }

    /** Who was taken for spam could tell it from a version that grows while nothing else changes. */
    @Test
    void nothing_tells_that_moderators_looked_at_it() {
        var receipt = Guest.say(slug, Guest.comment(slug, "websiteConfirm", "x"));
        var before = holding(receipt).get(path(receipt));
        decide(receipt, "reject", "Spam");
        var after = holding(receipt).get(path(receipt));
        assertEquals(before.asString(), after.asString());
        assertNull(after.header("ETag"));
        after.then().body("$", not(hasKey("version")));
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

    private static void decide(Response receipt, String decision, String reason) {
        var moderator = Desk.of(Roles.MODERATOR);
        var comment = moderator.get(CommentDesk.PATH + "/" + id(receipt));
        moderator
                .put(
                        CommentDesk.PATH + "/" + id(receipt) + "/decision",
                        comment.header("ETag"),
                        Map.of("decision", decision, "reason", reason))
                .then()
                .statusCode(200);
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

    private static RequestSpecification holding(Response receipt) {
        return Api.anonymous().header("Edit-Token", receipt.path("editToken"));
    }

    private static String id(Response receipt) {
        return receipt.path("id");
    }

    private static String path(Response receipt) {
        return Guest.own(id(receipt));
    }
}
