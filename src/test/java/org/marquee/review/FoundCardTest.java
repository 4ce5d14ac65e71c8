package org.marquee.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;
import org.marquee.testkit.Jobs;
import org.marquee.testkit.Statements;

/** A search, too, puts the prepared cards of reviews into its answer. */
@QuarkusTest
class FoundCardTest {
    private static final String SEARCH = "/api/v1/search?q=zugzwang";

    /** All of them: of what is wanted in part, the cards are made now. */
    private static final String FIELDS = "&fields=type,score,review,film,person,highlights";

    private final ListedCards cards;
    private final Given given;
    private final Jobs jobs;

    FoundCardTest(ListedCards cards, Given given, Jobs jobs) {
        this.cards = cards;
        this.given = given;
        this.jobs = jobs;
    }

    @BeforeEach
    void pause() throws InterruptedException {
        jobs.pause();
    }

    @AfterEach
    void goOn() {
        cards.forget();
        jobs.resume();
    }

    @Test
    void nobody_can_tell_whether_what_was_found_was_prepared() {
        var author = given.author(any -> {});
        review(author);
        var slug = review(author);
        var statements = Statements.count(() -> Api.anonymous().get(SEARCH));
        cards.prepare(slug);
        assertAlike();
        assertEquals(statements - 1, Statements.count(() -> Api.anonymous().get(SEARCH)));
        given.sql("update prepared_card set content ="
                + " convert_to(replace(convert_from(content, 'UTF8'), 'Zugzwang', 'Prepared'), 'UTF8')");
        assertEquals("Prepared", Api.anonymous().get(SEARCH).path("items.review.headline.find { it == 'Prepared' }"));
    }

    @Test
    void a_change_of_anything_in_it_shows_at_once() {
        var author = given.author(any -> {});
        cards.prepare(review(author));
        var id = given.texts("select cast(id as text) from author where slug = '" + author + "'")
                .findFirst()
                .orElseThrow();
        Desk.OF_ADMIN.patch("/api/v1/editorial/authors/" + id, "*", Map.of("name", "Changed"));
        assertEquals("Changed", Api.anonymous().get(SEARCH).path("items[0].review.authors[0].name"));
        assertAlike();
    }

    private String review(String author) {
        return given.review(
                Instant.EPOCH,
                review -> review.put("headline", "Zugzwang").putArray("authors").add(author));
    }

    private static void assertAlike() {
        assertEquals(
                ListedCards.alike(Api.anonymous().get(SEARCH + FIELDS)),
                ListedCards.alike(Api.anonymous().get(SEARCH)));
    }
}
