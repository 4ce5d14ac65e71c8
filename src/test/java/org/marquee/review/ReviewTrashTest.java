package org.marquee.review;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.marquee.kernel.problem.NotFound;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;

/** The way of a review into the trash, out of it, and out of the world. */
@QuarkusTest
class ReviewTrashTest {
    private static final Instant TOMORROW = Instant.now().plus(1, ChronoUnit.DAYS);

    @Inject
    Given given;

    @Inject
    Editor editor;

    @Test
    void readers_see_nothing_of_what_goes_to_the_trash_now_or_later() {
        var review = editor.begins(any -> {});
        editor.publishes(review);
        editor.publishes(review, TOMORROW, null);
        editor.trashes(review);
        assertEquals(List.of(), live(review));
        assertEquals(
                List.of(),
                editor.strings("select slug from publication where review_id = ?1 and publish_at > now()", review));
        var changes = editor.changes(review);
        assertEquals(
                List.of("unpublished by account", "unscheduled by account", "trashed by account"),
                changes.subList(changes.size() - 3, changes.size()));
    }

    @Test
    void what_comes_back_is_a_draft_with_all_its_revisions() {
        var review = editor.begins(any -> {});
        editor.saves(review, any -> {});
        editor.publishes(review);
        editor.trashes(review);
        editor.restores(review);
        assertEquals(List.of(), live(review));
        assertEquals("2", editor.value("select cast(count(*) as text) from revision where review_id = ?1", review));
        assertDoesNotThrow(() -> editor.publishes(review));
    }

    @Test
    void both_ways_may_be_gone_twice() {
        var review = editor.begins(any -> {});
        editor.trashes(review);
        editor.trashes(review);
        editor.restores(review);
        editor.restores(review);
        assertEquals(
                List.of("created by account", "trashed by account", "restored by account"), editor.changes(review));
    }

    @Test
    void nothing_else_can_be_done_in_the_trash() {
        var review = editor.begins(any -> {});
        editor.trashes(review);
        refuses(() -> editor.saves(review, any -> {}));
        refuses(() -> editor.restores(review, 1));
        refuses(() -> editor.publishes(review));
        refuses(() -> editor.submits(review));
        refuses(() -> editor.givesBack(review, null));
    }

    @Test
    void only_what_is_in_the_trash_is_purged_and_then_nothing_is_left_of_it() {
        var other = editor.begins(any -> {});
        var review = editor.begins(node -> node.putArray("related").add(other.toString()));
        editor.saves(other, node -> node.putArray("related").add(review.toString()));
        editor.publishes(review);
        refuses(() -> editor.purges(review));
        editor.trashes(review);
        editor.purges(review);
        assertThrows(NotFound.class, () -> editor.restores(review));
        assertEquals("0 0", editor.value("""
                        select (select count(*) from revision where review_id = ?1) || ' '
                          || (select count(*) from publication where review_id = ?1)""", review));
        assertEquals("purged by account", editor.changes(review).get(4));
        assertDoesNotThrow(() -> editor.publishes(other));
    }

    @Test
    void a_slug_that_readers_knew_is_nobodys_for_ever_and_one_that_they_did_not_is_free() {
        var known = given.slug("known");
        var drafted = given.slug("drafted");
        var review = editor.begins(node -> node.put("slug", known));
        editor.publishes(review);
        editor.saves(review, node -> node.put("slug", drafted));
        editor.trashes(review);
        var problem = assertThrows(ProblemException.class, () -> editor.begins(node -> node.put("slug", known)));
        assertEquals(ProblemType.ALREADY_TAKEN, problem.type());
        editor.purges(review);
        problem = assertThrows(ProblemException.class, () -> editor.begins(node -> node.put("slug", known)));
        assertEquals(ProblemType.ALREADY_TAKEN, problem.type());
        assertDoesNotThrow(() -> editor.begins(node -> node.put("slug", drafted)));
        Api.anonymous().get("/api/v1/reviews/" + known).then().statusCode(404);
        // Nor does a link to it lead anywhere.
        var linking = editor.begins(node -> node.put("body", "[there](review:" + known + ")"));
        problem = assertThrows(ProblemException.class, () -> editor.publishes(linking));
        assertEquals("/body", problem.faults().get(0).pointer());
    }

    private static void refuses(Executable request) {
        var problem = assertThrows(ProblemException.class, request);
        assertEquals(ProblemType.INVALID_STATE, problem.type());
    }

    private List<String> live(UUID review) {
        return editor.strings("select slug from published_review where id = ?1", review);
    }
}
