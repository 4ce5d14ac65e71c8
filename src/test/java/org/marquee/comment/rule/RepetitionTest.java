package org.marquee.comment.rule;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.testkit.Given;
import org.marquee.testkit.SkewedClock;

/** Nobody says the same again and again, and nobody learns from that what else is known of them. */
@QuarkusTest
class RepetitionTest {
    private static final Instant EARLIER = Instant.parse("2026-01-01T00:00:00Z");

    private final Rules rules;
    private final Keys keys;
    private final Given given;
    private final SkewedClock clock;
    private Sample sample;

    RepetitionTest(Rules rules, Keys keys, Given given, SkewedClock clock) {
        this.rules = rules;
        this.keys = keys;
        this.given = given;
        this.clock = clock;
    }

    @BeforeEach
    void review() {
        sample = new Sample(PastComments.reviewOf(given.review(Instant.EPOCH, any -> {})));
    }

    @AfterEach
    void reset() {
        given.sql("delete from rate_limit");
        given.sql("""
                update comment_settings set moderation = 'firstTime', trusted_after = 2, max_links = 2, held_words = '{}',
                  spam_words = '{}', rejected_words = '{}', version = version + 1""");
    }

    @Test
    void the_same_is_not_said_twice_a_day() {
        var text = "This was said before by somebody else";
        past().saying(text, sample.submission(), "spam", "elsewhere");
        assertRepeated(sample.saying("this was SAID before, by somebody else!"));
        past().saying("So true", sample.submission(), "approved", "elsewhere");
        assertDoesNotThrow(() -> rules.judge(sample.saying("So true!").submission()));
        var other = new Sample(PastComments.reviewOf(given.review(Instant.EPOCH, any -> {})));
        assertDoesNotThrow(() -> rules.judge(other.saying(text).submission()));
        past().saying("So true", sample.submission(), "pending", "here");
        assertRepeated(other.saying("So true").from("here", "192.0.2.1"));
        given.sql("update comment set created_at = now() - interval '25 hours' where review_id = ?1", review(sample));
        given.sql("delete from rate_limit");
        assertDoesNotThrow(() -> rules.judge(sample.saying(text).submission()));
    }

    @Test
    void what_is_edited_does_not_repeat_itself() {
        var text = "This is what it has said from the beginning";
        var id = past().saying(text, sample.submission(), "approved", "here");
        assertDoesNotThrow(() -> rules.judge(sample.saying(text).editing(id).submission()));
        assertRepeated(sample.saying(text).editing(UUID.randomUUID()));
    }

    @Test
    void who_is_blocked_or_a_machine_learns_nothing_from_what_is_refused() {
        var key = keys.address(given.slug("spammer") + "@example.org");
        past().block("email", key, "infinity");
        var text = "This has been said before by somebody";
        past().saying(text, sample.submission(), "rejected", "elsewhere");
        assertRepeated(sample.saying(text).by(key, false));
        assertRepeated(sample.saying(text).filledIn("me"));
        for (int i = 0; i < 3; i++) {
            rules.judge(sample.by(key, false).filledIn("me").submission());
        }
        assertRefused(429, sample.by(key, false));
        given.sql("delete from comment_block");
    }

    @Test
    void what_was_judged_is_confirmed_unless_the_same_came_in_meanwhile() {
        var submission = sample.saying("This will be said by two at once").submission();
        rules.judge(submission);
        assertDoesNotThrow(() -> rules.confirm(submission));
        past().saying("This will be said by two at once", submission, "pending", "elsewhere");
        assertEquals(
                409,
                assertThrows(ProblemException.class, () -> rules.confirm(submission))
                        .type()
                        .status());
    }

    private PastComments past() {
        return new PastComments(given, review(sample));
    }

    private static UUID review(Sample sample) {
        return sample.submission().place().reviewId();
    }

    private void assertRepeated(Sample repeated) {
        assertRefused(409, repeated);
    }

    private void assertRefused(int status, Sample refused) {
        var problem = assertThrows(ProblemException.class, () -> rules.judge(refused.submission()));
        assertEquals(status, problem.type().status(), problem.detail());
    }
}
