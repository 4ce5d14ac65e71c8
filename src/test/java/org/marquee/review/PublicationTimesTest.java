package org.marquee.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What happens by time alone comes into the change log exactly once. The clockwork stands still: tests take its turns. */
@QuarkusTest
class PublicationTimesTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final Instant TOMORROW = NOW.plus(1, ChronoUnit.DAYS);
    private static final Instant IN_TWO_DAYS = NOW.plus(2, ChronoUnit.DAYS);
    private static final Instant IN_THREE_DAYS = NOW.plus(3, ChronoUnit.DAYS);

    @Inject
    Editor editor;

    @Inject
    PublicationTimes times;

    @Test
    void a_beginning_and_an_end_are_told_when_they_have_come() {
        var review = draft();
        editor.publishes(review, TOMORROW, IN_TWO_DAYS);
        announceAll();
        assertEquals(List.of(), told(review));
        editor.later(review, "1 day");
        announceAll();
        announceAll();
        assertEquals(List.of("published by system"), told(review));
        editor.later(review, "1 day");
        announceAll();
        announceAll();
        assertEquals(List.of("published by system", "unpublished by system"), told(review));
    }

    @Test
    void what_happened_while_no_process_was_running_is_told_later_in_its_order() {
        var review = draft();
        editor.publishes(review, null, TOMORROW);
        editor.publishes(review, IN_TWO_DAYS, IN_THREE_DAYS);
        editor.later(review, "7 days");
        announceAll();
        assertEquals(List.of("unpublished by system", "published by system", "unpublished by system"), told(review));
    }

    @Test
    void an_update_is_told_as_published_and_its_predecessor_not_as_unpublished() {
        var review = draft();
        editor.publishes(review);
        editor.publishes(review, TOMORROW, null);
        editor.later(review, "1 day");
        announceAll();
        assertEquals(List.of("published by system"), told(review));
    }

    @Test
    void a_schedule_that_was_given_up_is_never_told() {
        var review = draft();
        editor.publishes(review, TOMORROW, IN_TWO_DAYS);
        editor.unpublishes(review);
        editor.later(review, "7 days");
        announceAll();
        assertEquals(List.of(), told(review));
    }

    @Test
    void what_an_editor_does_comes_behind_what_time_has_done() {
        var review = draft();
        editor.publishes(review, TOMORROW, IN_TWO_DAYS);
        editor.later(review, "2 days");
        editor.publishes(review);
        announceAll();
        var changes = editor.changes(review);
        assertEquals(
                List.of("published by system", "unpublished by system", "published by account"),
                changes.subList(changes.size() - 3, changes.size()));
    }

    @Test
    void what_has_gone_to_the_trash_is_told_before() {
        var review = draft();
        editor.publishes(review, TOMORROW, null);
        editor.later(review, "1 day");
        editor.trashes(review);
        announceAll();
        var changes = editor.changes(review);
        assertEquals(
                List.of("published by system", "unpublished by account", "trashed by account"),
                changes.subList(changes.size() - 3, changes.size()));
    }

    @RepeatedTest(5)
    void two_instances_tell_it_once() {
        var reviews = IntStream.range(0, 20).mapToObj(any -> due()).toList();
        var barrier = new CyclicBarrier(2);
        var instances = Stream.generate(() -> CompletableFuture.runAsync(() -> {
                    await(barrier);
                    announceAll();
                }))
                .limit(2)
                .toList();
        instances.forEach(instance -> instance.orTimeout(30, TimeUnit.SECONDS).join());
        reviews.forEach(review -> assertEquals(List.of("published by system"), told(review)));
    }

    @Test
    void two_instances_do_not_wait_for_one_another() {
        var review = due();
        QuarkusTransaction.requiringNew().run(() -> {
            announceAll();
            var other = CompletableFuture.runAsync(this::announceAll);
            other.orTimeout(30, TimeUnit.SECONDS).join();
        });
        assertEquals(List.of("published by system"), told(review));
    }

    @Test
    void a_turn_that_breaks_off_leaves_it_to_the_next() {
        var review = due();
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    times.announce();
                    throw new IllegalStateException("The process dies before the commit");
                }));
        assertEquals(List.of(), told(review));
        announceAll();
        assertEquals(List.of("published by system"), told(review));
    }

    @Test
    void telling_is_no_new_version_of_the_review() {
        var review = due();
        var version = "select cast(version as text) from review where id = ?1";
        var before = editor.value(version, review);
        announceAll();
        assertEquals(before, editor.value(version, review));
    }

    private UUID draft() {
        return editor.begins(any -> {});
    }

    /** A review whose time has come, of which nobody has told yet. */
    private UUID due() {
        var review = draft();
        editor.publishes(review, TOMORROW, null);
        editor.later(review, "1 day");
        return review;
    }

    /** A turn tells of 100 reviews; other tests have left theirs. */
    private void announceAll() {
        for (int turn = 0; turn < 10; turn++) {
            times.announce();
        }
    }

    private List<String> told(UUID review) {
        return editor.changes(review).stream()
                .filter(change -> change.endsWith(" by system"))
                .toList();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("Waited for the other instance", e);
        }
    }
}
