package org.marquee.comment.notice;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.comment.rule.AuthorTokens;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.change.ChangeReaders;
import org.marquee.kernel.change.Subject;
import org.marquee.kernel.http.SurrogateKeys;
import org.marquee.kernel.mail.PostOffice.Delivered;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;

/** Who gets mail, of what, and how it ends. */
@QuarkusTest
class ReplyNoticesTest {
    private final Given given;
    private final Guests guests;
    private final AuthorTokens authors;
    private final ChangeReaders readers;
    private final ChangeLog changes;
    private String review;
    private String ann;
    private String bob;

    ReplyNoticesTest(Given given, Guests guests, AuthorTokens authors, ChangeReaders readers, ChangeLog changes) {
        this.given = given;
        this.guests = guests;
        this.authors = authors;
        this.readers = readers;
        this.changes = changes;
    }

    @BeforeEach
    void prepare() {
        // What other tests left in the log is no news here.
        given.sql("update change_reader set position = (select coalesce(max(position), 0) from change)");
        given.sql("delete from mail");
        review = given.review(Instant.EPOCH, node -> node.put("headline", "Größe \"und\" 영화"));
        ann = guests.address();
        bob = guests.address();
    }

    @Test
    void an_address_is_asked_once_before_anything_is_sent_there() {
        var comment = guests.comments(review, ann, any -> {});
        var letter = only(ann);
        assertEquals("Please confirm your e-mail address", letter.subject());
        assertTrue(letter.text().contains("/reviews/" + review + "#comment-" + comment), letter.text());
        guests.replies(comment, review, bob);
        assertNothing(ann);
        guests.comments(review, ann, any -> {});
        assertNothing(ann);
    }

    @Test
    void looking_at_the_link_does_nothing_and_confirming_gives_what_shows_whose_the_address_is() {
        var comment = guests.comments(review, ann, any -> {});
        var token = Guests.tokens(only(ann)).get(0);
        get(token).body("kind", equalTo("address")).body("expiresAt", notNullValue());
        assertEquals(0, given.count("select count(*) from comment where verified and id = '" + comment + "'"));
        for (int again = 0; again < 2; again++) {
            var authorToken =
                    confirm(token).body("kind", equalTo("address")).extract().<String>path("authorToken");
            assertTrue(authors.prove(authorToken, guests.key(ann)));
            assertFalse(authors.prove(authorToken, guests.key(bob)));
        }
        assertEquals(1, given.count("select count(*) from comment where verified and id = '" + comment + "'"));
    }

    /** The comment may have an avatar from now on. */
    @Test
    void confirming_an_address_cuts_what_readers_have_of_the_review_once() {
        var comment = guests.comments(review, ann, any -> {});
        var token = Guests.tokens(only(ann)).get(0);
        confirm(token);
        confirm(token);
        String id = Api.anonymous().get("/api/v1/reviews/" + review).path("id");
        assertEquals(
                1,
                given.count(
                        "select count(*) from change where entity_id = '%s' and action = 'updated' and '%s' = any (surrogate_keys)"
                                .formatted(comment, SurrogateKeys.key("review", UUID.fromString(id)))));
    }

    @Test
    void a_reply_is_told_to_whom_it_answers_and_to_nobody_else() {
        var first = subscribed(ann);
        var second = guests.replies(first, review, bob);
        var letter = only(ann);
        assertEquals("A reply to your comment below \"Größe \"und\" 영화\"", letter.subject());
        assertTrue(letter.text().contains("/reviews/" + review + "#comment-" + second), letter.text());
        assertEquals(
                "List-Unsubscribe=One-Click",
                letter.header("List-Unsubscribe-Post").orElseThrow());
        confirm(Guests.tokens(only(bob)).get(0));
        guests.replies(second, review, guests.address());
        only(bob);
        assertNothing(ann);
    }

    @Test
    void nobody_is_told_of_their_own_reply_nor_of_one_that_readers_do_not_see() {
        var comment = subscribed(ann);
        guests.replies(comment, review, ann);
        assertNothing(ann);
        var hidden = given.comment(
                review, node -> node.put("parentId", comment.toString()).put("status", "pending"));
        guests.approve(hidden);
        assertNothing(ann);
    }

    @Test
    void who_did_not_ask_is_not_told() {
        subscribed(ann);
        var silent = given.comment(review, node -> node.put("authorEmail", ann));
        guests.replies(silent, review, bob);
        assertNothing(ann);
    }

    @Test
    void a_reply_is_told_once_however_often_it_is_approved() {
        var comment = subscribed(ann);
        var answer = guests.replies(comment, review, bob);
        only(ann);
        guests.approve(answer);
        assertNothing(ann);
    }

    @Test
    void nothing_of_what_guests_wrote_is_mailed() {
        var comment = subscribed(ann);
        guests.comments(
                review,
                bob,
                node -> node.put("parentId", comment.toString())
                        .put("authorName", "Wobblefish")
                        .put("authorUrl", "https://wobblefish.example.org")
                        .put("body", "Buy wobblefish"));
        assertFalse(only(ann).text().toLowerCase(Locale.ROOT).contains("wobblefish"));
    }

    @Test
    void an_address_is_asked_once_a_day_and_three_times_at_all() {
        for (int day = 1; day <= 5; day++) {
            guests.comments(review, ann, any -> {});
            guests.comments(review, ann, any -> {});
            assertEquals(day <= 3 ? 1 : 0, guests.mailOf(ann).size(), "day " + day);
            given.sql(
                    "update comment_subscription set asked_at = asked_at - interval '25 hours' where address_key = ?1",
                    guests.key(ann));
        }
    }

    @Test
    void a_mailbox_is_asked_three_times_a_day_whatever_stands_behind_its_plus() {
        for (int i = 1; i <= 5; i++) {
            guests.comments(review, ann.replace("@", "+" + i + "@"), any -> {});
        }
        guests.mailOf(bob);
        assertEquals(3, given.count("select count(*) from mail"));
    }

    @Test
    void mail_programs_can_end_it_with_one_click() {
        var comment = subscribed(ann);
        var link = only(ann, comment).header("List-Unsubscribe").orElseThrow();
        assertTrue(link.matches("<http://localhost:8080/api/v1/confirmations/[A-Za-z0-9_-]+>"), link);
        var token = link.replaceAll(".*/|>", "");
        Api.anonymous()
                .contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post("/api/v1/confirmations/" + token)
                .then()
                .statusCode(200)
                .body("kind", equalTo("unsubscription"));
        guests.replies(comment, review, bob);
        assertNothing(ann);
        guests.comments(review, ann, any -> {});
        assertNothing(ann);
    }

    @Test
    void who_does_not_know_of_a_comment_can_forbid_all_mail() {
        guests.comments(review, ann, any -> {});
        var tokens = Guests.tokens(only(ann));
        assertEquals(2, tokens.size());
        get(tokens.get(1)).body("kind", equalTo("unsubscription"));
        confirm(tokens.get(1));
        given.sql("update comment_subscription set asked_at = asked_at - interval '25 hours'");
        guests.comments(review, ann, any -> {});
        assertNothing(ann);
    }

    @Test
    void who_has_shown_whose_the_address_is_may_wish_for_mail_again() {
        var comment = subscribed(ann);
        confirm(Guests.tokens(only(ann, comment)).get(0));
        // Long before they said no.
        guests.comments(review, ann, node -> node.put("verified", true));
        guests.replies(comment, review, bob);
        assertNothing(ann);
        var later = guests.comments(
                review,
                ann,
                node -> node.put("verified", true)
                        .put("createdAt", Instant.now().plusSeconds(60).toString()));
        assertNothing(ann);
        guests.replies(later, review, guests.address());
        only(ann);
    }

    @Test
    void a_link_ends_with_its_time_and_an_altered_one_is_none() {
        guests.comments(review, ann, any -> {});
        var token = Guests.tokens(only(ann)).get(0);
        for (var other : new String[] {token.substring(1), token + "A", "A", "x".repeat(3000)}) {
            assertEquals(
                    404, Api.anonymous().get("/api/v1/confirmations/" + other).statusCode());
            assertEquals(
                    404, Api.anonymous().post("/api/v1/confirmations/" + other).statusCode());
        }
    }

    @Test
    void what_was_approved_days_ago_is_no_news_any_more() {
        guests.comments(review, ann, any -> {});
        changes.number();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                var nothing = readers.next("comment-notices", Subject.COMMENT, Action.APPROVED, Duration.ZERO, 10);
                assertTrue(nothing.things().isEmpty());
                throw new IllegalStateException("undo");
            });
        } catch (IllegalStateException e) {
            only(ann);
        }
    }

    @Test
    void what_is_undone_with_the_transaction_is_read_again() {
        guests.comments(review, ann, any -> {});
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                readers.next("comment-notices", Subject.COMMENT, Action.APPROVED, Duration.ofDays(1), 10);
                throw new IllegalStateException("undo");
            });
        } catch (IllegalStateException e) {
            only(ann);
        }
    }

    /** Asked, confirmed, and with a comment. */
    private UUID subscribed(String address) {
        var comment = guests.comments(review, address, any -> {});
        confirm(Guests.tokens(only(address)).get(0));
        return comment;
    }

    private static ValidatableResponse get(String token) {
        return Api.anonymous()
                .accept("application/json")
                .get("/api/v1/confirmations/" + token)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse confirm(String token) {
        return Api.anonymous().post("/api/v1/confirmations/" + token).then().statusCode(200);
    }

    /** The letter about a reply by somebody. */
    private Delivered only(String address, UUID answered) {
        guests.replies(answered, review, guests.address());
        return only(address);
    }

    private Delivered only(String address) {
        var mail = guests.mailOf(address);
        assertEquals(1, mail.size());
        assertEquals(address, mail.get(0).recipient());
        return mail.get(0);
    }

    private void assertNothing(String address) {
        assertEquals(0, guests.mailOf(address).size());
    }
}
