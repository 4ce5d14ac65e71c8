package org.marquee.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.Jobs;

/** Which prepared answers count: those of this program and of the present epoch. */
@QuarkusTest
class PreparedEpochTest {
    private static final String PATH = "/api/v1/reviews/";

    private final PreparedPages pages;
    private final Given given;
    private final Jobs jobs;

    PreparedEpochTest(PreparedPages pages, Given given, Jobs jobs) {
        this.pages = pages;
        this.given = given;
        this.jobs = jobs;
    }

    /** Statements count whoever asks, and jobs ask too. */
    @BeforeEach
    void pause() throws InterruptedException {
        jobs.pause();
    }

    @AfterEach
    void goOn() {
        jobs.resume();
    }

    @Test
    void another_edition_is_never_read() {
        var slug = given.review(Instant.EPOCH, any -> {});
        pages.prepare(slug);
        given.sql("update prepared_answer set edition = 'other', hash = 'other' where path = ?1", PATH + slug);
        assertFalse(pages.isPrepared(slug));
        pages.prepare(slug);
        assertTrue(pages.isPrepared(slug));
    }

    @Test
    void nothing_is_prepared_for_who_asks_only_once() {
        var slug = given.review(Instant.EPOCH, any -> {});
        Api.anonymous().get(PATH + slug);
        pages.turn();
        assertFalse(pages.isPrepared(slug));
        pages.turn();
        assertTrue(pages.isPrepared(slug));
    }

    @Test
    void the_answers_of_two_programs_lie_side_by_side() {
        var slug = given.review(Instant.EPOCH, any -> {});
        pages.prepare(slug);
        given.sql("update prepared_answer set edition = 'other' where path = ?1", PATH + slug);
        pages.prepare(slug);
        assertTrue(pages.isPrepared(slug));
        assertEquals(2, given.count("select count(*) from prepared_answer where path = '" + PATH + slug + "'"));
    }

    @Test
    void a_change_of_everything_takes_all_answers_away_at_once() {
        var slug = given.review(Instant.EPOCH, any -> {});
        pages.prepare(slug);
        given.sql("insert into prepared_cut (key) values (?1)", "*");
        assertFalse(pages.isPrepared(slug));
        pages.turn();
        assertTrue(pages.isPrepared(slug));
        pages.assertAlike(slug);
    }

    @Test
    void answers_too_many_to_be_taken_away_one_by_one_go_little_by_little() {
        var slug = given.review(Instant.EPOCH, any -> {});
        pages.prepare(slug);
        given.sql("insert into prepared_edition (name, seen_at) values (?1, now() - interval '25 hours')", slug);
        given.sql("""
                insert into prepared_answer
                select path || '-' || n, ?2, epoch, valid_until, content, gzip, hash, array[?2], surrogate_key, last_change
                from prepared_answer, generate_series(1, 2001) n
                where path = ?1""", PATH + slug, slug);
        given.sql("insert into prepared_cut (key) values (?1)", slug);
        pages.turn();
        assertFalse(pages.isPrepared(slug));
        var turns = 1;
        while (given.count("select count(*) from prepared_edition where name = '" + slug + "'") > 0) {
            pages.turn();
            turns++;
        }
        assertEquals(5, turns);
        assertEquals(0, given.count("select count(*) from prepared_answer where edition = '" + slug + "'"));
    }
}
