package org.marquee.comment.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.marquee.comment.rule.Verdict.HOLD;
import static org.marquee.comment.rule.Verdict.PASS;
import static org.marquee.comment.rule.Verdict.REJECT;
import static org.marquee.comment.rule.Verdict.SPAM;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.testkit.Given;
import org.marquee.testkit.SkewedClock;
import org.marquee.testkit.Statements;

/** What the rules say together, of what is in the database. */
@QuarkusTest
class RulesTest {
    private static final Instant EARLIER = Instant.parse("2026-01-01T00:00:00Z");

    private final Rules rules;
    private final Keys keys;
    private final Given given;
    private final SkewedClock clock;
    private Sample sample;

    RulesTest(Rules rules, Keys keys, Given given, SkewedClock clock) {
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
    void the_policy_of_the_review_or_of_the_site_decides_about_who_is_not_trusted() {
        assertJudged(HOLD, HOLD, ReasonCode.FIRST_TIME, sample);
        assertJudged(HOLD, HOLD, ReasonCode.POLICY, sample.under(Moderation.ALWAYS));
        assertEquals(
                List.of(),
                rules.judge(sample.under(Moderation.NEVER).submission()).reasons());
        given.sql("update comment_settings set moderation = 'never', version = version + 1");
        assertEquals(PASS, rules.judge(sample.submission()).verdict());
    }

    @Test
    void only_a_verified_author_of_enough_approved_comments_is_trusted() {
        var key = keys.address(given.slug("ann") + "@example.org");
        past().approvedBy(key, "approved", 1);
        past().approvedBy(key, "pending", 5);
        assertJudged(HOLD, HOLD, ReasonCode.FIRST_TIME, sample.by(key, true));
        past().approvedBy(key, "approved", 1);
        assertJudged(HOLD, HOLD, ReasonCode.FIRST_TIME, sample.by(key, false));
        assertJudged(PASS, PASS, ReasonCode.TRUSTED, sample.by(key, true));
        given.sql("delete from rate_limit");
        assertJudged(HOLD, HOLD, ReasonCode.POLICY, sample.by(key, true).under(Moderation.ALWAYS));
        assertJudged(PASS, PASS, ReasonCode.TRUSTED, sample.by(key, true).editing(UUID.randomUUID()));
    }

    @Test
    void an_edit_is_looked_at_again() {
        assertJudged(HOLD, HOLD, ReasonCode.EDITED, sample.editing(UUID.randomUUID()));
        assertJudged(HOLD, HOLD, ReasonCode.LINKS, sample.linking(3).editing(UUID.randomUUID()));
    }

    @Test
    void a_spammer_is_told_what_the_policy_alone_would_say() {
        assertJudged(SPAM, HOLD, ReasonCode.HONEYPOT, sample.filledIn("me"));
        assertJudged(SPAM, PASS, ReasonCode.HONEYPOT, sample.filledIn("me").under(Moderation.NEVER));
        assertJudged(HOLD, HOLD, ReasonCode.LINKS, sample.linking(3).under(Moderation.NEVER));
        assertEquals(
                PASS,
                rules.judge(sample.linking(2).under(Moderation.NEVER).submission())
                        .verdict());
    }

    @Test
    void a_spammer_is_told_what_anybody_else_is_told_of_the_same() {
        given.sql("""
                update comment_settings set held_words = '{maybe}', spam_words = '{cheap pills}', version = version + 1""");
        var machine = sample.under(Moderation.NEVER).filledIn("me");
        assertJudged(SPAM, HOLD, ReasonCode.HONEYPOT, machine.linking(3));
        assertJudged(SPAM, HOLD, ReasonCode.HONEYPOT, machine.saying("Well, maybe so"));
        var seller = sample.under(Moderation.NEVER).from("another", "192.0.2.8");
        assertJudged(SPAM, HOLD, ReasonCode.WORDS, seller.saying("Maybe cheap pills"));
        assertJudged(SPAM, PASS, ReasonCode.WORDS, seller.saying("Surely cheap pills"));
        var key = keys.address(given.slug("ann") + "@example.org");
        past().approvedBy(key, "approved", 2);
        assertJudged(
                SPAM,
                HOLD,
                ReasonCode.HONEYPOT,
                sample.by(key, true).filledIn("me").linking(3));
        assertJudged(SPAM, PASS, ReasonCode.HONEYPOT, sample.by(key, true).filledIn("me"));
    }

    @Test
    void who_is_rejected_fills_no_table() {
        given.sql("""
                insert into comment (id, review_id, depth, status, status_since, body, body_html, body_text, told, created_at, version)
                select gen_random_uuid(), ?1, 1, 'rejected', now(), '', '', '', 'pending', now(), 0
                from generate_series(1, 1000)""", review(sample));
        assertRefused(429, sample);
    }

    @Test
    void who_is_blocked_is_rejected_until_the_block_ends() {
        var blocked = keys.address(given.slug("spammer") + "@example.org");
        var name = given.slug("Späm");
        past().block("email", blocked, "infinity");
        past().block("name", keys.name(name), "infinity");
        past().block("prefix", keys.networks("198.51.100.7").get(10), "infinity");
        assertJudged(REJECT, HOLD, ReasonCode.BLOCKED, sample.by(blocked, true));
        assertJudged(
                REJECT,
                PASS,
                ReasonCode.BLOCKED,
                sample.named(name.toUpperCase()).under(Moderation.NEVER));
        assertJudged(REJECT, HOLD, ReasonCode.BLOCKED, sample.from("x", "198.51.100.8"));
        assertJudged(HOLD, HOLD, ReasonCode.FIRST_TIME, sample.from("y", "203.0.113.8"));
        given.sql("update comment_block set until = ?1 where key = ?2", EARLIER, blocked);
        assertJudged(HOLD, HOLD, ReasonCode.FIRST_TIME, sample.by(blocked, true));
        given.sql("delete from comment_block");
    }

    @Test
    void the_worst_list_that_has_a_word_decides() {
        given.sql("""
                update comment_settings set held_words = '{maybe}', spam_words = '{cheap pills, maybe not}',
                  rejected_words = '{abuse}', version = version + 1""");
        assertWord(HOLD, "maybe", "Well, MAYBE so");
        assertWord(SPAM, "maybe not", "Maybe\u200B not");
        assertWord(REJECT, "abuse", "maybe not, cheap pills, Abüse");
        assertWord(SPAM, "cheap pills", "See https://cheap-pills.example/");
        var named = sample.named("Cheap Pills");
        assertEquals(
                "cheap pills", rules.judge(named.submission()).reasons().get(0).note());
    }

    @Test
    void a_judgement_takes_as_many_statements_whatever_there_is() {
        rules.judge(sample.submission());
        var fresh =
                Statements.count(() -> rules.judge(sample.from("a", "192.0.2.1").submission()));
        past().approvedBy(Samples.KEY, "approved", 100);
        given.sql("delete from rate_limit");
        rules.judge(sample.from("z", "192.0.2.9").submission());
        assertEquals(
                fresh,
                Statements.count(() -> rules.judge(
                        sample.from("b", "192.0.2.1").by(Samples.KEY, true).submission())));
        // Three limits, each with four: it looks for its row, makes it, locks it and counts.
        assertEquals(13, fresh);
        assertEquals(1, Statements.count(() -> rules.confirm(sample.submission())));
    }

    @Test
    void a_form_ages_by_the_clock_of_the_service() throws Exception {
        clock.wrongBy(Duration.ofHours(25), () -> assertRefused(400, sample));
    }

    private PastComments past() {
        return new PastComments(given, review(sample));
    }

    private static UUID review(Sample sample) {
        return sample.submission().place().reviewId();
    }

    private void assertWord(Verdict verdict, String word, String text) {
        var judgement = rules.judge(sample.saying(text)
                .from(UUID.randomUUID().toString(), "192.0.2.3")
                .submission());
        assertEquals(List.of(new Reason(ReasonCode.WORDS, verdict, word)), judgement.reasons());
        assertEquals(verdict, judgement.verdict());
    }

    private void assertJudged(Verdict verdict, Verdict told, ReasonCode code, Sample judged) {
        var judgement = rules.judge(judged.submission());
        assertEquals(verdict, judgement.verdict(), judgement::toString);
        assertEquals(told, judgement.told(), judgement::toString);
        assertEquals(
                List.of(code), judgement.reasons().stream().map(Reason::code).toList());
    }

    private void assertRefused(int status, Sample refused) {
        var problem = assertThrows(ProblemException.class, () -> rules.judge(refused.submission()));
        assertEquals(status, problem.type().status(), problem.detail());
    }
}
