package org.marquee.review;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.term.TermKind;
import org.marquee.testkit.Api;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;
import org.marquee.testkit.Jobs;
import org.marquee.testkit.Statements;

/** Lists put prepared cards side by side, and nobody can tell. */
@QuarkusTest
class PreparedCardTest {
    private static final String DESK = "/api/v1/editorial/";

    private final ListedCards cards;
    private final PreparedPages pages;
    private final Given given;
    private final Editor editor;
    private final Jobs jobs;

    PreparedCardTest(ListedCards cards, PreparedPages pages, Given given, Editor editor, Jobs jobs) {
        this.cards = cards;
        this.pages = pages;
        this.given = given;
        this.editor = editor;
        this.jobs = jobs;
    }

    /** Statements count whoever asks, and jobs ask too. */
    @BeforeEach
    void pause() throws InterruptedException {
        jobs.pause();
    }

    @AfterEach
    void goOn() {
        cards.forget();
        jobs.resume();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=-publishedAt",
                "sort=publishedAt&limit=1",
                "sort=-rating&limit=2&withTotal=true",
                "sort=headline&page=2&limit=1",
                "ratingMin=0.5&limit=3",
                "limit=100"
            })
    void nobody_can_tell_a_list_of_them(String query) {
        var tag = given.term(TermKind.TAG);
        var slugs = List.of(review(tag), review(tag), review(tag));
        var list = "/api/v1/reviews?tag=" + tag + "&" + query;
        // What is asked once in the life of the process does not count.
        Api.anonymous().get(list);
        assertEquals(
                query.contains("withTotal") ? 3 : 2,
                Statements.count(() -> Api.anonymous().get(list)));
        // Some prepared, some not, and all.
        for (var slug : slugs) {
            cards.prepare(slug);
            assertTrue(cards.isPrepared(slug));
            ListedCards.assertAlike(list);
        }
        assertEquals(
                query.contains("withTotal") ? 2 : 1,
                Statements.count(() -> Api.anonymous().get(list)));
    }

    @Test
    void cursors_lead_through_them_forth_and_back() {
        var tag = given.term(TermKind.TAG);
        cards.prepare(review(tag), review(tag));
        review(tag);
        var list = "/api/v1/reviews?limit=1&tag=" + tag;
        String next = Api.anonymous().get(list).path("page.next");
        ListedCards.assertAlike(list + "&cursor=" + next);
        String previous = Api.anonymous().get(list + "&cursor=" + next).path("page.previous");
        ListedCards.assertAlike(list + "&cursor=" + previous);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=dancing&sort=relevance", "q=dancing&sort=-publishedAt", "q=dancing&limit=1"})
    void what_a_search_finds_may_be_prepared(String query) {
        cards.prepare("ballerina-2023-review");
        assertTrue(Api.anonymous()
                        .get("/api/v1/reviews?" + query)
                        .<List<?>>path("items")
                        .size()
                > 0);
        ListedCards.assertAlike("/api/v1/reviews?" + query);
    }

    @Test
    void a_change_of_anything_in_it_shows_at_once() {
        var tag = given.term(TermKind.TAG);
        var author = given.author(any -> {});
        var image = given.image("Before").toString();
        var film = given.film(any -> {});
        var slug = given.review(Instant.EPOCH, review -> {
            review.put("film", film).putArray("tags").add(tag);
            review.putArray("authors").add(author);
            review.putObject("heroImage").put("image", image);
        });
        shows(slug, "film.title", () -> change("films", "film", film, "title"));
        shows(slug, "tags[0].name", () -> change("tags", "term", tag, "name"));
        shows(slug, "authors[0].name", () -> change("authors", "author", author, "name"));
        cards.prepare(slug);
        Desk.OF_ADMIN.patch(DESK + "images/" + image, "*", Map.of("alt", "Changed"));
        assertFalse(cards.isPrepared(slug));
        shows(slug, "headline", () -> {
            editor.saves(id(slug), review -> review.put("headline", "Changed"));
            editor.publishes(id(slug));
        });
    }

    @Test
    void a_comment_is_counted_at_once() {
        var slug = given.review(Instant.EPOCH, any -> {});
        cards.prepare(slug);
        var comment = given.comment(slug, node -> node.put("status", "pending"));
        assertTrue(cards.isPrepared(slug));
        Desk.OF_ADMIN.put(DESK + "comments/" + comment + "/decision", "*", Map.of("decision", "approve"));
        Api.anonymous().get(ListedCards.of(slug)).then().body("items[0].commentCount", equalTo(1));
        ListedCards.assertAlike(ListedCards.of(slug));
    }

    @Test
    void what_time_alone_publishes_has_another_card() {
        var slug = given.review(Instant.EPOCH, any -> {});
        editor.saves(id(slug), review -> review.put("headline", "Later"));
        var start = Instant.now().plus(2, ChronoUnit.SECONDS);
        editor.publishes(id(slug), start, start.plus(2, ChronoUnit.SECONDS));
        cards.prepare(slug);
        for (var shown : List.of(List.of("Later"), List.of())) {
            while (!Api.anonymous()
                    .get(ListedCards.of(slug))
                    .path("items.headline")
                    .equals(shown)) {
                assertTrue(Instant.now().isBefore(start.plus(20, ChronoUnit.SECONDS)), "It should show " + shown);
            }
            ListedCards.assertAlike(ListedCards.of(slug));
            cards.prepare(slug);
        }
    }

    @Test
    void a_review_that_goes_takes_its_card_along() {
        var slug = given.review(Instant.EPOCH, any -> {});
        cards.prepare(slug);
        var publication = publication(slug);
        editor.unpublishes(id(slug));
        Api.anonymous().get(ListedCards.of(slug)).then().body("items.size()", equalTo(0));
        cards.turn();
        assertEquals(0, given.count("select count(*) from prepared_card where thing_id = '" + publication + "'"));
    }

    @Test
    void what_has_changed_is_made_anew_without_being_asked_for() {
        var slug = given.review(Instant.EPOCH, any -> {});
        cards.prepare(slug);
        editor.publishes(id(slug));
        assertFalse(cards.isPrepared(slug));
        cards.turn();
        assertTrue(cards.isPrepared(slug));
    }

    @Test
    void another_edition_is_never_read() {
        var slug = given.review(Instant.EPOCH, any -> {});
        cards.prepare(slug);
        given.sql("update prepared_card set edition = 'other' where thing_id = cast(?1 as uuid)", publication(slug));
        assertFalse(cards.isPrepared(slug));
    }

    @Test
    void a_change_of_everything_takes_all_of_them_away_at_once() {
        var slug = given.review(Instant.EPOCH, any -> {});
        cards.prepare(slug);
        given.sql("insert into prepared_card_cut (key) values (?1)", "*");
        assertFalse(cards.isPrepared(slug));
        cards.prepare(slug);
        assertTrue(cards.isPrepared(slug));
    }

    @Test
    void a_program_that_knows_only_whole_answers_brings_none_back() {
        var slug = given.review(Instant.EPOCH, any -> {});
        cards.prepare(slug);
        editor.publishes(id(slug));
        pages.turn();
        assertEquals(0, pages.cuts());
        assertFalse(cards.isPrepared(slug));
    }

    @Test
    void many_are_taken_away_little_by_little() {
        var slug = given.review(Instant.EPOCH, any -> {});
        cards.prepare(slug);
        given.sql("""
                insert into prepared_card
                select gen_random_uuid(), edition, epoch, content, array[?2], last_change
                from prepared_card, generate_series(1, 4001) n
                where thing_id = cast(?1 as uuid)""", publication(slug), slug);
        given.sql("insert into prepared_card_cut (key) values (?1)", slug);
        cards.turn();
        assertTrue(cards.isPrepared(slug));
        assertEquals(0, given.count("select count(*) from prepared_card where '" + slug + "' = any (keys)"));
        assertEquals(0, given.count("select count(*) from prepared_card_cut where id > 0"));
    }

    @Test
    void those_of_programs_that_have_gone_are_cleared_away() {
        var slug = given.review(Instant.EPOCH, any -> {});
        cards.prepare(slug);
        given.sql("insert into prepared_card_edition (name, seen_at) values (?1, now() - interval '25 hours')", slug);
        given.sql("update prepared_card set edition = ?1", slug);
        var turns = 0;
        while (given.count("select count(*) from prepared_card_edition where name = '" + slug + "'") > 0) {
            cards.turn();
            assertTrue(turns++ < 20, "They should have gone");
        }
        assertEquals(0, given.count("select count(*) from prepared_card where edition = '" + slug + "'"));
    }

    @Test
    void the_newest_are_made_ahead_before_anybody_asks() {
        var slug = given.review(Instant.now(), any -> {});
        var turns = 0;
        while (!cards.isPrepared(slug)) {
            cards.turn();
            assertTrue(turns++ < 20, "It should be prepared");
        }
    }

    private void shows(String slug, String member, Runnable change) {
        cards.prepare(slug);
        change.run();
        assertFalse(cards.isPrepared(slug));
        Api.anonymous().get(ListedCards.of(slug)).then().body("items[0]." + member, equalTo("Changed"));
        cards.prepare(slug);
        ListedCards.assertAlike(ListedCards.of(slug));
        assertTrue(cards.isPrepared(slug));
    }

    private void change(String collection, String table, String slug, String member) {
        var id = given.texts("select cast(id as text) from " + table + " where slug = '" + slug + "'")
                .findFirst()
                .orElseThrow();
        Desk.OF_ADMIN.patch(DESK + collection + "/" + id, "*", Map.of(member, "Changed"));
    }

    private String review(String tag) {
        return given.review(Instant.EPOCH, review -> review.putArray("tags").add(tag));
    }

    private String publication(String slug) {
        return given.texts(
                        "select cast(id as text) from publication where slug = '" + slug + "' order by created_at desc")
                .findFirst()
                .orElseThrow();
    }

    private UUID id(String slug) {
        return UUID.fromString(
                given.texts("select cast(review_id as text) from review_slug where slug = '" + slug + "'")
                        .findFirst()
                        .orElseThrow());
    }
}
