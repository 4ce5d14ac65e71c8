package org.marquee.comment.rule;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.kernel.problem.ProblemException;

/** What a comment must meet to be taken at all. */
class EntryTest {
    private static final Instant NOW = Instant.parse("2026-11-05T12:00:00Z");

    private final Entry entry = new Entry(Samples.config());
    private final Sample sample = new Sample(UUID.randomUUID()).inForm(NOW.minusSeconds(60), null);

    @Test
    void what_is_open_and_long_enough_and_was_thought_over_is_taken() {
        assertDoesNotThrow(() -> entry.require(sample.submission(), NOW));
    }

    @Test
    void a_closed_review_takes_nothing() {
        assertRefused(409, "closed", "", sample.closed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "!?…", "a\u200B\u200B", "\u3164\u3164\u3164", "🎉🎉🎉", "\u00AD\u00AD"})
    void what_nobody_can_read_is_too_short(String text) {
        assertRefused(400, "too-short", "/body", sample.saying(text));
    }

    @Test
    void two_signs_will_do_and_five_thousand_are_most() {
        assertDoesNotThrow(() -> entry.require(sample.saying("Ok").submission(), NOW));
        assertDoesNotThrow(() -> entry.require(sample.saying("映画").submission(), NOW));
        assertDoesNotThrow(() -> entry.require(sample.saying("😀a".repeat(2500)).submission(), NOW));
        assertRefused(400, "too-long", "/body", sample.saying("x".repeat(5001)));
    }

    @Test
    void a_form_is_used_neither_at_once_nor_too_late_and_is_ours() {
        assertRefused(400, "invalid-token", "/formToken", sample.inForm(null, null));
        assertRefused(400, "too-fast", "/formToken", sample.inForm(NOW.minusMillis(2999), null));
        assertRefused(400, "too-fast", "/formToken", sample.inForm(NOW.plusSeconds(60), null));
        assertRefused(
                400,
                "expired",
                "/formToken",
                sample.inForm(NOW.minus(Duration.ofHours(24)).minusMillis(1), null));
        for (var age : new Duration[] {Duration.ofSeconds(3), Duration.ofHours(24)}) {
            assertDoesNotThrow(
                    () -> entry.require(sample.inForm(NOW.minus(age), null).submission(), NOW));
        }
    }

    @Test
    void an_edit_needs_no_form() {
        var edit = sample.inForm(null, null).editing(UUID.randomUUID());
        assertDoesNotThrow(() -> entry.require(edit.submission(), NOW));
    }

    @Test
    void what_was_said_before_a_review_was_closed_can_still_be_edited() {
        var edit = sample.inForm(null, null).editing(UUID.randomUUID()).closed();
        assertDoesNotThrow(() -> entry.require(edit.submission(), NOW));
    }

    private void assertRefused(int status, String code, String pointer, Sample refused) {
        var problem = assertThrows(ProblemException.class, () -> entry.require(refused.submission(), NOW));
        assertEquals(status, problem.type().status());
        assertEquals(code, problem.faults().get(0).code());
        assertEquals(pointer, problem.faults().get(0).pointer());
    }
}
