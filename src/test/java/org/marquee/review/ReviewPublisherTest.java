package org.marquee.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

/** What readers see after each thing that an editor may do to the publication of a review, and what the change log tells. */
@QuarkusTest
class ReviewPublisherTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final Instant LAST_YEAR = NOW.minus(365, ChronoUnit.DAYS);
    private static final Instant TOMORROW = NOW.plus(1, ChronoUnit.DAYS);
    private static final Instant IN_TWO_DAYS = NOW.plus(2, ChronoUnit.DAYS);
    private static final Instant IN_THREE_DAYS = NOW.plus(3, ChronoUnit.DAYS);

    @Inject
    Editor editor;

    @Test
    void a_review_is_published_at_once() {
        var review = draft();
        editor.publishes(review);
        assertEquals("One", live(review));
        assertEquals(List.of("created by account", "published by account"), editor.changes(review));
        assertTrue(editor.lastDetails(review).contains("\"revision\": 1"), editor.lastDetails(review));
    }

    @Test
    void a_review_is_scheduled() {
        var review = draft();
        editor.publishes(review, TOMORROW, null);
        assertEquals(null, live(review));
        assertEquals(List.of("created by account", "scheduled by account"), editor.changes(review));
        assertTrue(editor.lastDetails(review).contains("\"publishAt\": \"" + TOMORROW + '"'));
        editor.later(review, "1 day");
        assertEquals("One", live(review));
    }

    @Test
    void saving_changes_nothing_in_public_until_it_is_published_again() {
        var review = draft();
        editor.publishes(review);
        save(review, "Two");
        assertEquals("One", live(review));
        editor.publishes(review);
        assertEquals("Two", live(review));
        assertEquals(1, count(review, "unpublish_at is null"));
        assertEquals(1, count(review, "unpublish_at is not null and end_announced"));
        assertEquals("published by account", last(review));
    }

    @Test
    void an_update_keeps_the_day_on_which_readers_first_saw_the_review() {
        var review = draft();
        editor.publishes(review, LAST_YEAR, null);
        editor.publishes(review);
        assertEquals(LAST_YEAR.toString(), editor.value("""
                        select to_char(published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
                        from published_review where id = ?1""", review));
    }

    @Test
    void a_live_revision_runs_until_a_scheduled_one_begins() {
        var review = draft();
        editor.publishes(review);
        save(review, "Two");
        editor.publishes(review, TOMORROW, null);
        assertEquals("One", live(review));
        editor.later(review, "1 day");
        assertEquals("Two", live(review));
    }

    @Test
    void a_new_schedule_replaces_the_old_one_and_the_live_revision_runs_until_then() {
        var review = draft();
        editor.publishes(review);
        save(review, "Two");
        editor.publishes(review, TOMORROW, null);
        save(review, "Three");
        editor.publishes(review, IN_TWO_DAYS, null);
        editor.later(review, "1 day");
        assertEquals("One", live(review));
        editor.later(review, "1 day");
        assertEquals("Three", live(review));
        assertEquals(2, count(review, "true"));
    }

    @Test
    void publishing_at_once_gives_up_a_schedule() {
        var review = draft();
        editor.publishes(review, TOMORROW, null);
        editor.publishes(review);
        assertEquals("One", live(review));
        assertEquals(1, count(review, "true"));
        assertEquals("published by account", last(review));
    }

    @Test
    void an_end_that_comes_before_the_next_beginning_stays() {
        var review = draft();
        editor.publishes(review, null, TOMORROW);
        editor.publishes(review, IN_TWO_DAYS, null);
        editor.later(review, "1 day");
        assertEquals(null, live(review));
        editor.later(review, "1 day");
        assertEquals("One", live(review));
    }

    @Test
    void a_review_with_an_end_disappears_then() {
        var review = draft();
        editor.publishes(review, TOMORROW, IN_TWO_DAYS);
        editor.later(review, "1 day");
        assertEquals("One", live(review));
        editor.later(review, "1 day");
        assertEquals(null, live(review));
    }

    @Test
    void any_revision_can_be_published() {
        var review = draft();
        save(review, "Two");
        editor.publishes(review, new PublicationInput(null, null, 1));
        assertEquals("One", live(review));
        refuses(ProblemType.UNKNOWN_REFERENCE, "/revision", review, new PublicationInput(null, null, 3));
    }

    @Test
    void an_old_text_keeps_its_date_but_nobody_dates_back_what_readers_have_seen() {
        var review = draft();
        editor.publishes(review, LAST_YEAR, null);
        assertEquals("One", live(review));
        assertEquals("published by account", last(review));
        refuses(ProblemType.INVALID_BODY, "/publishAt", review, new PublicationInput(LAST_YEAR, null, null));
        editor.unpublishes(review);
        refuses(ProblemType.INVALID_BODY, "/publishAt", review, new PublicationInput(LAST_YEAR, null, null));
    }

    @Test
    void what_was_only_scheduled_can_be_dated_back() {
        var review = draft();
        editor.publishes(review, TOMORROW, null);
        editor.publishes(review, LAST_YEAR, null);
        assertEquals("One", live(review));
    }

    @Test
    void times_must_make_sense() {
        var review = draft();
        for (var input : List.of(
                new PublicationInput(TOMORROW, TOMORROW, null),
                new PublicationInput(IN_TWO_DAYS, TOMORROW, null),
                new PublicationInput(null, LAST_YEAR, null),
                new PublicationInput(LAST_YEAR, LAST_YEAR.plusSeconds(1), null),
                new PublicationInput(null, Instant.MAX, null))) {
            refuses(ProblemType.INVALID_BODY, "/unpublishAt", review, input);
        }
        for (var time : List.of(Instant.MAX, Instant.MIN)) {
            refuses(ProblemType.INVALID_BODY, "/publishAt", review, new PublicationInput(time, null, null));
        }
        assertEquals(List.of("created by account"), editor.changes(review));
    }

    @Test
    void a_review_is_taken_off_with_all_that_was_to_come() {
        var review = draft();
        editor.publishes(review);
        editor.publishes(review, TOMORROW, IN_THREE_DAYS);
        editor.unpublishes(review);
        assertEquals(null, live(review));
        editor.later(review, "1 day");
        assertEquals(null, live(review));
        var changes = editor.changes(review);
        assertEquals(
                List.of("unpublished by account", "unscheduled by account"),
                changes.subList(changes.size() - 2, changes.size()));
    }

    @Test
    void what_is_off_already_stays_off_without_a_word() {
        var review = draft();
        editor.publishes(review);
        editor.unpublishes(review);
        var version = version(review);
        var changes = editor.changes(review);
        editor.unpublishes(review);
        assertEquals(version, version(review));
        assertEquals(changes, editor.changes(review));
    }

    @Test
    void what_was_taken_off_can_be_published_again() {
        var review = draft();
        editor.publishes(review);
        editor.unpublishes(review);
        editor.publishes(review);
        assertEquals("One", live(review));
    }

    @Test
    void what_begins_and_ends_in_one_transaction_was_never_there() {
        var review = draft();
        editor.atOnce(() -> {
            editor.publishes(review);
            editor.unpublishes(review);
        });
        assertEquals(0, count(review, "true"));
        editor.atOnce(() -> {
            editor.publishes(review);
            save(review, "Two");
            editor.publishes(review);
        });
        assertEquals("Two", live(review));
        assertEquals(1, count(review, "true"));
    }

    @Test
    void what_begins_in_a_transaction_may_make_way_later() {
        var review = draft();
        editor.atOnce(() -> {
            editor.publishes(review);
            save(review, "Two");
            editor.publishes(review, TOMORROW, null);
        });
        assertEquals("One", live(review));
        editor.later(review, "1 day");
        assertEquals("Two", live(review));
    }

    @Test
    void each_of_these_is_another_version_of_the_review() {
        var review = draft();
        var versions = new java.util.ArrayList<>(List.of(version(review)));
        editor.publishes(review, TOMORROW, null);
        versions.add(version(review));
        editor.publishes(review);
        versions.add(version(review));
        editor.unpublishes(review);
        versions.add(version(review));
        assertEquals(versions.stream().distinct().toList(), versions);
        assertNotEquals(versions.get(0), versions.get(3));
    }

    @Test
    void publishing_settles_a_submission() {
        var review = draft();
        editor.submits(review);
        editor.publishes(review);
        assertEquals(
                "true", editor.value("select cast(submitted_at is null as text) from review where id = ?1", review));
    }

    private UUID draft() {
        return editor.begins(node -> node.put("headline", "One"));
    }

    private void save(UUID review, String headline) {
        editor.saves(review, node -> node.put("headline", headline));
    }

    private void refuses(ProblemType type, String pointer, UUID review, PublicationInput input) {
        var problem = assertThrows(ProblemException.class, () -> editor.publishes(review, input), input.toString());
        assertEquals(type, problem.type(), input.toString());
        assertEquals(pointer, problem.faults().get(0).pointer(), input.toString());
    }

    /** The headline that readers see. */
    private @Nullable String live(UUID review) {
        var found = editor.strings("select headline from published_review where id = ?1", review);
        assertTrue(found.size() <= 1, found::toString);
        return found.isEmpty() ? null : found.get(0);
    }

    private String last(UUID review) {
        var changes = editor.changes(review);
        return changes.get(changes.size() - 1);
    }

    private int version(UUID review) {
        return Integer.parseInt(editor.value("select cast(version as text) from review where id = ?1", review));
    }

    private int count(UUID review, String condition) {
        return Integer.parseInt(editor.value(
                "select cast(count(*) as text) from publication where review_id = ?1 and " + condition, review));
    }
}
