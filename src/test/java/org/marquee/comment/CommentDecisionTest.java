package org.marquee.comment;

import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.marquee.account.Roles.EDITOR;
import static org.marquee.account.Roles.MODERATOR;
import static org.marquee.comment.CommentDesk.PATH;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.account.Staff;
import org.marquee.testkit.Api;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;
import org.marquee.testkit.SkewedClock;

@QuarkusTest
class CommentDecisionTest {
    private final Desk moderator = Desk.of(MODERATOR);
    private final Desk admin = Desk.OF_ADMIN;
    private final Given given;
    private final Staff staff;
    private final SkewedClock clock;
    private String review;

    CommentDecisionTest(Given given, Staff staff, SkewedClock clock) {
        this.given = given;
        this.staff = staff;
        this.clock = clock;
    }

    @BeforeEach
    void prepare() {
        review = given.review(Instant.EPOCH, any -> {});
    }

    @ParameterizedTest
    @CsvSource({
        "approve, approved, approved",
        "reject, rejected, rejected",
        "spam, spam, marked-as-spam",
        "trash, trashed, trashed"
    })
    void a_decision_moves_the_comment_and_is_told_with_who_and_why(String decision, String status, String action) {
        var comment = pending();
        var seen = moderator.get(PATH + "/" + comment);

        decide(seen, decision, "Looked at twice")
                .then()
                .statusCode(200)
                .body("status", equalTo(status))
                .body("version", equalTo(1))
                .body("decisions", hasSize(1))
                .body("decisions[0].from", equalTo("pending"))
                .body("decisions[0].to", equalTo(status))
                .body("decisions[0].reason", equalTo("Looked at twice"))
                .body("decisions[0].decidedBy.kind", equalTo("account"))
                .body("decisions[0].decidedBy.id", equalTo(me()))
                .body("decisions[0].decidedBy.name", equalTo("Member " + me()))
                .body("decisions[0].undoneAt", nullValue());

        changes(comment)
                .then()
                .body("items", hasSize(1))
                .body("items[0].action", equalTo(action))
                .body("items[0].actor.id", equalTo(me()))
                .body("items[0].details.reason", equalTo("Looked at twice"))
                .body("items[0].details.from", equalTo("pending"))
                .body("items[0].details.review", equalTo(reviewId()))
                .body("items[0].details", aMapWithSize(3));
    }

    @Test
    void what_was_approved_can_be_held_again() {
        var comment = given.comment(review, any -> {});
        decide(moderator.get(PATH + "/" + comment), "hold", null)
                .then()
                .statusCode(200)
                .body("status", equalTo("pending"));
        changes(comment).then().body("items.action", contains("held")).body("items[0].details", aMapWithSize(2));
    }

    @Test
    void only_what_readers_see_or_saw_cuts_the_answers_about_the_review() {
        var cut = "review-" + reviewId().substring(24);
        var shown = pending();
        decide(moderator.get(PATH + "/" + shown), "approve", null);
        changes(shown).then().body("items[0].surrogateKeys", hasItem(cut));
        decide(moderator.get(PATH + "/" + shown), "spam", null);
        changes(shown).then().body("items[0].surrogateKeys", hasItem(cut));
        var hidden = pending();
        decide(moderator.get(PATH + "/" + hidden), "spam", null);
        changes(hidden).then().body("items[0].surrogateKeys", not(hasItem(cut)));
    }

    @ParameterizedTest
    @EnumSource(Decision.class)
    void the_same_again_changes_nothing_and_is_not_told(Decision decision) {
        var comment = given.comment(review, details -> details.put("status", decision.status.value));
        var word = decision.name().toLowerCase(java.util.Locale.ROOT);
        decide(moderator.get(PATH + "/" + comment), word, "Once more")
                .then()
                .statusCode(200)
                .body("version", equalTo(0))
                .body("decisions", empty());
        changes(comment).then().body("items", empty());
    }

    @Test
    void what_was_deleted_is_gone() {
        var comment = given.comment(review, details -> details.put("status", "deleted"));
        decide(moderator.get(PATH + "/" + comment), "approve", null)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/invalid-state"))
                .body("errors[0].resource", equalTo(PATH + "/" + comment));
    }

    @Test
    void what_changed_after_it_was_seen_is_not_approved_unseen() {
        var comment = pending();
        var seen = moderator.get(PATH + "/" + comment);
        // As a guest's own edit does.
        given.sql("update comment set body = 'Cheap pills', version = version + 1 where id = ?1", comment);

        decide(seen, "approve", null).then().statusCode(412).body("currentVersion", equalTo(1));
        moderator
                .put(PATH + "/" + comment + "/decision", "\"\"", Map.of("decision", "approve"))
                .then()
                .statusCode(412);
        json(Api.as(MODERATOR), Map.of("decision", "approve"))
                .put(PATH + "/" + comment + "/decision")
                .then()
                .statusCode(428);
        moderator.get(PATH + "/" + comment).then().body("status", equalTo("pending"));
    }

    @Test
    void decisions_are_taken_back_one_by_one() {
        var comment = pending();
        decide(moderator.get(PATH + "/" + comment), "approve", null);
        decide(moderator.get(PATH + "/" + comment), "spam", "Second thoughts");

        undo(comment).then().statusCode(200).body("status", equalTo("approved"));
        changes(comment)
                .then()
                .body("items[0].action", equalTo("approved"))
                .body("items[0].details", hasEntry("undone", true))
                .body("items[0].details", hasEntry("from", "spam"));
        undo(comment)
                .then()
                .statusCode(200)
                .body("status", equalTo("pending"))
                .body("decisions.undoneAt", not(hasItem(nullValue())));
        undo(comment).then().statusCode(409).body("type", equalTo("/problems/invalid-state"));
    }

    /** Instances have clocks of their own. */
    @Test
    void the_last_decision_is_the_last_whatever_the_clocks_say() {
        var comment = pending();
        clock.wrongBy(Duration.ofMinutes(5), () -> decide(moderator.get(PATH + "/" + comment), "approve", null));
        decide(moderator.get(PATH + "/" + comment), "trash", null);
        undo(comment).then().statusCode(200).body("status", equalTo("approved"));
    }

    @Test
    void what_has_moved_by_other_means_since_is_not_taken_back() {
        var comment = pending();
        decide(moderator.get(PATH + "/" + comment), "approve", null);
        given.sql("update comment set status = 'spam', version = version + 1 where id = ?1", comment);
        undo(comment).then().statusCode(409);
        moderator.get(PATH + "/" + comment).then().body("status", equalTo("spam"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kim@example.org", "It was kim@example.org again", "kim＠example.org", " ", ""})
    void a_reason_is_for_ever_so_it_names_no_address(String reason) {
        var comment = pending();
        decide(moderator.get(PATH + "/" + comment), "spam", reason)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        moderator.get(PATH + "/" + comment).then().body("status", equalTo("pending"));
    }

    @Test
    void a_reason_may_have_an_at_sign_by_itself() {
        decide(moderator.get(PATH + "/" + pending()), "spam", "Too many @ in it\nand more")
                .then()
                .statusCode(200);
    }

    @Test
    void an_editor_decides_nothing_and_who_was_a_moderator_neither() {
        var comment = pending();
        var decision = Map.of("decision", "approve");
        Desk.of(EDITOR)
                .put(PATH + "/" + comment + "/decision", "*", decision)
                .then()
                .statusCode(403);
        var member = staff.hire(MODERATOR);
        given.sql("update account set roles = '{editor}' where id = ?1", member.id());
        json(Api.as(member).header("If-Match", "*"), decision)
                .put(PATH + "/" + comment + "/decision")
                .then()
                .statusCode(403);
        moderator.get(PATH + "/" + comment).then().body("status", equalTo("pending"));
    }

    @Test
    void an_approved_reply_shows_that_something_was_above_it() {
        var top = given.comment(review, details -> details.put("status", "spam"));
        var reply = given.comment(
                review, details -> details.put("status", "pending").put("parentId", top.toString()));
        decide(moderator.get(PATH + "/" + reply), "approve", null).then().statusCode(200);
        assertEquals(
                1, given.count("select count(*) from published_comment where removed and id = '%s'".formatted(top)));
        undo(reply).then().statusCode(200);
        assertEquals(
                0,
                given.count("select count(*) from published_comment c join review_slug s on s.review_id = c.review_id"
                        + " where s.slug = '%s'".formatted(review)));
    }

    private UUID pending() {
        return given.comment(review, details -> details.put("status", "pending"));
    }

    private Response decide(Response seen, String decision, String reason) {
        var input = reason == null ? Map.of("decision", decision) : Map.of("decision", decision, "reason", reason);
        return moderator.put(PATH + "/" + seen.path("id") + "/decision", seen.header("ETag"), input);
    }

    private Response undo(UUID comment) {
        var seen = moderator.get(PATH + "/" + comment);
        return Api.as(MODERATOR).header("If-Match", seen.header("ETag")).delete(PATH + "/" + comment + "/decision");
    }

    private Response changes(UUID comment) {
        return admin.get("/api/v1/editorial/changes?entityId=" + comment);
    }

    private String me() {
        return staff.of(MODERATOR).id().toString();
    }

    private String reviewId() {
        return admin.get("/api/v1/reviews/" + review).path("id");
    }

    private static io.restassured.specification.RequestSpecification json(
            io.restassured.specification.RequestSpecification request, Object body) {
        return request.contentType("application/json").body(body);
    }
}
