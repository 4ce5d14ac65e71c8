package org.marquee.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.marquee.account.Roles.EDITOR;
import static org.marquee.testkit.Desk.REVIEWS;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;

/** Out of the trash comes what went into it, whatever has become of the rest meanwhile. */
@QuarkusTest
class ReviewRestorationTest {
    private static final String FILMS = "/api/v1/editorial/films";

    private final Desk editor = Desk.of(EDITOR);
    private final Given given;

    ReviewRestorationTest(Given given) {
        this.given = given;
    }

    @Test
    void a_review_whose_film_is_in_the_trash_is_restored_and_says_so_when_it_is_saved_or_published() {
        var film = editor.post(FILMS, Map.of("kind", "feature", "title", given.slug("Gone"), "releaseYear", 2001));
        var review = editor.post(
                REVIEWS,
                Map.of(
                        "headline",
                        given.slug("Of what is gone"),
                        "language",
                        "en",
                        "rating",
                        3,
                        "verdict",
                        "Yes.",
                        "body",
                        "Words.",
                        "film",
                        film.path("id"),
                        "authors",
                        List.of(given.author(any -> {}))));
        editor.delete(review, "").then().statusCode(204);
        editor.trash(FILMS + "/" + film.path("id")).then().statusCode(204);

        var trashed = editor.get(REVIEWS + "/" + review.path("id"));
        var restored = editor.put(trashed, "/restoration");
        restored.then().statusCode(200).body("film.id", equalTo(film.path("id")));
        editor.put(restored, "/publication", Map.of())
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/not-ready"))
                .body("errors.pointer", contains("/film"));
        editor.patch(restored, Map.of("dek", "Changed"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"))
                .body("errors.pointer", contains("/film"));
        editor.restore(FILMS + "/" + film.path("id")).then().statusCode(200);
        editor.put(restored, "/publication", Map.of()).then().statusCode(200);
    }

    @Test
    void what_is_in_the_trash_gets_no_preview_link_until_it_is_out_again() {
        var review = editor.post(REVIEWS, Map.of("headline", given.slug("Unseen"), "language", "en"));
        var links = REVIEWS + "/" + review.path("id") + "/preview-links";
        editor.delete(review, "").then().statusCode(204);
        editor.post(links, Map.of()).then().statusCode(409).body("type", equalTo("/problems/invalid-state"));
        editor.put(editor.get(REVIEWS + "/" + review.path("id")), "/restoration");
        editor.post(links, Map.of()).then().statusCode(201).body("url", notNullValue());
    }
}
