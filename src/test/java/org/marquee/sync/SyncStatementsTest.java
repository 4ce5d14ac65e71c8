package org.marquee.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.term.TermKind;
import org.marquee.testkit.Given;
import org.marquee.testkit.Jobs;
import org.marquee.testkit.Statements;

/** What an app costs the database: the same however much there is, and after writes a little more. */
@QuarkusTest
class SyncStatementsTest {
    /** Where changes are given their places, so many at once. */
    private static final int AT_ONCE = 1_000;

    private final Given given;
    private final Things things;
    private final Jobs jobs;
    private final App app = new App();

    SyncStatementsTest(Given given, Things things, Jobs jobs) {
        this.given = given;
        this.things = things;
        this.jobs = jobs;
    }

    @BeforeEach
    void pause() throws InterruptedException {
        jobs.pause();
    }

    @AfterEach
    void goOn() {
        jobs.resume();
    }

    @Test
    void a_page_of_the_walk_takes_one_statement_whatever_its_size() {
        app.step(1);
        for (int limit : new int[] {1, 10, 100}) {
            assertEquals(1, Statements.count(() -> app.step(limit)));
        }
    }

    @Test
    void what_has_changed_takes_two_and_two_more_right_after_writes() {
        app.sync();
        assertEquals(2, Statements.count(() -> app.step(100)));
        for (int changes : new int[] {1, 10, 50}) {
            for (int i = 0; i < changes; i++) {
                given.review(Instant.EPOCH, any -> {});
            }
            assertEquals(4, Statements.count(() -> app.step(100)));
            app.sync();
        }
        assertEquals(2, Statements.count(() -> app.step(100)));
    }

    @Test
    void very_many_changes_take_one_for_each_thousand() {
        app.sync();
        var tag = given.term(TermKind.TAG);
        given.sql("""
                insert into term (id, kind, slug, name, created_at, updated_at, version)
                select gen_random_uuid(), 'tag', ?1 || '-' || n, 'Many ' || n, now(), now(), 0
                from generate_series(1, ?2) n""", tag, 2 * AT_ONCE);
        assertEquals(3 + 3, Statements.count(() -> app.step(100)));
        app.sync();
        given.sql("delete from term where slug like ?1", tag + "-%");
        app.sync();
    }

    @Test
    void a_term_that_comes_back_where_very_many_name_it_is_settled_at_once() {
        var tag = given.term(TermKind.TAG);
        var slug = given.review(Instant.EPOCH, node -> node.putArray("tags").add(tag));
        app.sync();
        given.sql("update term set trashed_at = now() where slug = ?1", tag);
        app.sync();
        given.sql("update term set trashed_at = null where slug = ?1", tag);
        assertEquals(4, Statements.count(() -> app.step(100)));
        var review = app.thing("review", things.id("review_slug", "review_id", slug));
        assertTrue(review.path("tagIds").toString().contains(things.id("term", tag)));
    }
}
