package org.marquee.comment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.marquee.account.Roles.MODERATOR;
import static org.marquee.comment.CommentDesk.PATH;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.comment.text.CommentText;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;
import org.marquee.testkit.SkewedClock;

@QuarkusTest
class CommentSweepTest {
    private static final String BLANK = """
            select count(*) from comment
            where id = '%s' and status = 'deleted' and body = '' and body_html = '' and body_text = ''
              and num_nulls(author_name, author_email, author_url, address_key, prefix_key, body_key, form_key) = 7
              and reasons = '[]' and not exists (select from comment_edit e where e.comment_id = comment.id)
              and not exists (select from comment_decision d where d.comment_id = comment.id)""";

    private final Desk moderator = Desk.of(MODERATOR);
    private final Given given;
    private final Comments comments;
    private final CommentSweep sweep;
    private final SkewedClock clock;
    private String review;

    CommentSweepTest(Given given, Comments comments, CommentSweep sweep, SkewedClock clock) {
        this.given = given;
        this.comments = comments;
        this.sweep = sweep;
        this.clock = clock;
    }

    @BeforeEach
    void prepare() {
        review = given.review(Instant.EPOCH, any -> {});
    }

    @ParameterizedTest
    @ValueSource(strings = {"rejected", "spam", "trashed", "deleted"})
    void what_nobody_wants_goes_after_30_days_and_not_before(String status) {
        var comment = comment(status, null);
        afterDays(29);
        moderator.get(PATH + "/" + comment).then().statusCode(200);
        afterDays(31);
        moderator.get(PATH + "/" + comment).then().statusCode(404);
        Desk.OF_ADMIN
                .get("/api/v1/editorial/changes?entityId=" + comment)
                .then()
                .body("items.action", status.equals("deleted") ? empty() : contains("purged"))
                .body("items.actor.kind", status.equals("deleted") ? empty() : contains("system"));
        counts("deleted", 0);
        counts(status, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"approved", "pending"})
    void what_readers_see_or_moderators_wait_for_stays(String status) {
        var comment = comment(status, null);
        afterDays(400);
        moderator.get(PATH + "/" + comment).then().statusCode(200).body("authorEmail", not(nullValue()));
    }

    @Test
    void who_is_blocked_no_more_is_forgotten() {
        var ended = block("now() - interval '1 minute'");
        var held = block("now() + interval '1 day'");
        var forGood = block("null");
        sweep.run();
        assertEquals(0, given.count("select count(*) from comment_block where id = '%s'".formatted(ended)));
        assertEquals(
                2, given.count("select count(*) from comment_block where id in ('%s', '%s')".formatted(held, forGood)));
        Desk.OF_ADMIN
                .get("/api/v1/editorial/changes?entityId=" + ended)
                .then()
                .body("items.action", contains("deleted"))
                .body("items.actor.kind", contains("system"));
    }

    private UUID block(String until) {
        var id = UUID.randomUUID();
        given.sql(
                "insert into comment_block (id, kind, key, until, created_at, version)"
                        + " values (?1, 'prefix', ?2, %s, now(), 0)".formatted(until),
                id,
                id.toString());
        return id;
    }

    /** The clock of the decision counts, not of the comment. */
    @Test
    void what_was_thrown_away_just_now_stays_and_can_be_taken_back() {
        var comment = given.comment(review, any -> {});
        decide(comment, "trash");
        afterDays(29);
        moderator
                .trash(PATH + "/" + comment + "/decision")
                .then()
                .statusCode(200)
                .body("status", equalTo("approved"));
    }

    @Test
    void of_what_has_replies_the_place_is_kept_with_nothing_in_it_for_as_long_as_they_are_there() {
        var top = comment("approved", null);
        var reply = comment("approved", top);
        moderator
                .patch(PATH + "/" + top, "*", Map.of("body", "Other words"))
                .then()
                .statusCode(200);
        decide(top, "spam");
        afterDays(31);
        assertEquals(1, given.count(BLANK.formatted(top)));
        assertEquals(
                1, given.count("select count(*) from published_comment where removed and id = '%s'".formatted(top)));
        moderator
                .put(PATH + "/" + top + "/decision", "*", Map.of("decision", "approve"))
                .then()
                .statusCode(409);
        decide(reply, "trash");
        afterDays(31);
        moderator.get(PATH + "/" + top).then().statusCode(404);
        moderator.get(PATH + "/" + reply).then().statusCode(404);
    }

    @Test
    void what_somebody_beside_it_answers_keeps_its_place_too() {
        var third = comment("approved", comment("approved", comment("approved", null)));
        var beside = comment("approved", third);
        decide(third, "reject");
        afterDays(31);
        assertEquals(1, given.count(BLANK.formatted(third)));
        moderator.get(PATH + "/" + beside).then().body("replyTo.id", equalTo(third.toString()));
    }

    @Test
    void a_whole_thread_that_nobody_wants_goes_at_once_however_long() {
        var top = comment("spam", null);
        var all = Stream.generate(() -> comment("spam", top)).limit(250).toList();
        afterDays(31);
        assertEquals(
                0,
                given.count(
                        "select count(*) from comment c join review_slug s on s.review_id = c.review_id where s.slug = '%s'"
                                .formatted(review)));
        assertEquals(250, all.size());
        counts("spam", 0);
    }

    @Test
    void which_network_it_came_from_is_forgotten_after_30_days() {
        var comments = Stream.generate(() -> given.comment(
                        review,
                        details -> details.put("prefixKey", "net")
                                .put("createdAt", clock.instant().toString())))
                .limit(3)
                .toList();
        afterDays(29);
        assertEquals(3, networks(comments));
        afterDays(31);
        assertEquals(0, networks(comments));
        // Nobody who has it open is told that it changed.
        moderator.get(PATH + "/" + comments.get(0)).then().body("version", equalTo(0));
    }

    /** Who forgets networks waits for nobody. */
    @Test
    void a_network_that_is_forgotten_while_somebody_edits_the_comment_does_not_come_back() {
        var id = given.comment(review, details -> details.put("prefixKey", "net"));
        QuarkusTransaction.requiringNew().run(() -> {
            var comment = comments.requireForChange(id);
            QuarkusTransaction.requiringNew().run(() -> {
                while (comments.forgetNetworks(clock.instant(), 1_000) > 0) {}
            });
            comment.edit("Somebody", null, CommentText.of("Something else"), clock.instant());
        });
        assertEquals(0, networks(List.of(id)));
        moderator.get(PATH + "/" + id).then().body("bodyText", equalTo("Something else"));
    }

    @Test
    void an_admin_purges_what_nobody_wants_and_nobody_else_does() {
        var comment = comment("approved", null);
        moderator.purge(PATH + "/" + comment).then().statusCode(403);
        Desk.OF_ADMIN.purge(PATH + "/" + comment).then().statusCode(409);
        moderator.trash(PATH + "/" + comment).then().statusCode(204);
        moderator.get(PATH + "/" + comment).then().body("status", equalTo("trashed"));
        Desk.OF_ADMIN.purge(PATH + "/" + comment).then().statusCode(204);
        moderator.get(PATH + "/" + comment).then().statusCode(404);
        Desk.OF_ADMIN
                .get("/api/v1/editorial/changes?entityId=" + comment)
                .then()
                .body("items.action", contains("purged", "trashed"));
    }

    @Test
    void an_admin_purges_what_has_replies_down_to_its_place() {
        var top = comment("spam", null);
        comment("approved", top);
        Desk.OF_ADMIN.purge(PATH + "/" + top).then().statusCode(204);
        assertEquals(1, given.count(BLANK.formatted(top)));
        Desk.OF_ADMIN.purge(PATH + "/" + top).then().statusCode(204);
        assertEquals(1, given.count(BLANK.formatted(top)));
    }

    private UUID comment(String status, UUID parent) {
        return given.comment(review, details -> {
            details.put("status", status).put("statusSince", clock.instant().toString());
            if (parent != null) {
                details.put("parentId", parent.toString());
            }
        });
    }

    private void decide(UUID comment, String decision) {
        moderator
                .put(PATH + "/" + comment + "/decision", "*", Map.of("decision", decision))
                .then()
                .statusCode(200);
    }

    private void afterDays(int days) {
        clock.wrongBy(Duration.ofDays(days), sweep::run);
    }

    private void counts(String status, int expected) {
        moderator
                .get("/api/v1/editorial/comment-counts?review=" + review)
                .then()
                .body(status, equalTo(expected));
    }

    private long networks(List<UUID> comments) {
        return comments.stream()
                .mapToLong(id -> given.count(
                        "select count(*) from comment where prefix_key is not null and id = '%s'".formatted(id)))
                .sum();
    }
}
