package org.marquee.review;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.term.TermKind;
import org.marquee.testkit.FilteredList;
import org.marquee.testkit.Given;

/** Filters by what the film of a review is. All reviews of a test carry its tag, so that it sees no others. */
@QuarkusTest
class ReviewFilmFilterTest {
    private static final Instant PUBLISHED = Instant.parse("2021-05-05T12:00:00Z");
    private static final Consumer<ObjectNode> ANY = review -> {};

    @Inject
    Given given;

    String tag;
    FilteredList reviews;

    @BeforeEach
    void tagged() {
        tag = given.term(TermKind.TAG);
        reviews = new FilteredList("/api/v1/reviews?tag=" + tag, this::review);
    }

    @Test
    void film_finds_reviews_of_any_of_the_films() {
        reviews.findsAnyOf("film", given.film(any -> {}), given.film(any -> {}), film -> of(film));
    }

    @Test
    void person_finds_reviews_of_films_with_any_of_the_people_once() {
        reviews.findsAnyOf(
                "person",
                given.person(any -> {}),
                given.person(any -> {}),
                person -> ofFilm(film -> {
                    var credits = film.putArray("credits");
                    credits.addObject().put("type", "cast").put("person", person);
                    credits.addObject()
                            .put("type", "crew")
                            .put("person", person)
                            .put("department", "Writing")
                            .put("job", "Writer");
                }));
    }

    @Test
    void genre_finds_reviews_of_films_of_any_of_the_genres() {
        reviews.findsAnyOf(
                "genre",
                given.term(TermKind.GENRE),
                given.term(TermKind.GENRE),
                genre -> ofFilm(film -> film.putArray("genres").add(genre).add(given.term(TermKind.GENRE))));
    }

    @Test
    void kind_finds_reviews_of_films_of_any_of_the_kinds() {
        reviews.findsAnyOf("kind", "short", "documentary", kind -> ofFilm(film -> film.put("kind", kind)));
    }

    @Test
    void platform_finds_reviews_of_films_that_any_of_the_platforms_has_once() {
        reviews.findsAnyOf(
                "platform",
                given.term(TermKind.PLATFORM),
                given.term(TermKind.PLATFORM),
                platform -> ofFilm(film -> {
                    var places = film.putArray("availability");
                    for (var country : List.of("KR", "US")) {
                        places.addObject()
                                .put("platform", platform)
                                .put("country", country)
                                .put("kind", "rent");
                    }
                }));
    }

    @Test
    void releaseYear_finds_reviews_of_films_of_any_of_the_years() {
        reviews.findsAnyOf(
                "releaseYear", "1955", "1987", year -> ofFilm(film -> film.put("releaseYear", Integer.valueOf(year))));
    }

    private String review(Consumer<ObjectNode> details) {
        return given.review(PUBLISHED, tagged(details));
    }

    private Consumer<ObjectNode> tagged(Consumer<ObjectNode> details) {
        return review -> {
            review.putArray("tags").add(tag);
            details.accept(review);
        };
    }

    private static Consumer<ObjectNode> of(String film) {
        return review -> review.put("film", film);
    }

    private Consumer<ObjectNode> ofFilm(Consumer<ObjectNode> details) {
        return review -> review.put("film", given.film(details));
    }
}
