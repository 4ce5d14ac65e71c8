package org.marquee.film;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.marquee.testkit.FilteredList.assertFinds;

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
import org.marquee.testkit.Meanwhile;
import org.marquee.testkit.Slugs;

/** Every filter and order of the list. All films of a test are of its genre, so that it sees no others. */
@QuarkusTest
class FilmListTest {
    private static final Consumer<ObjectNode> ANY = film -> {};

    @Inject
    Given given;

    @Inject
    Meanwhile meanwhile;

    String genre;
    FilteredList films;

    @BeforeEach
    void ofOneGenre() {
        genre = given.term(TermKind.GENRE);
        films = new FilteredList("/api/v1/films?genre=" + genre, this::film);
    }

    @Test
    void slug_reads_several_films_at_once() {
        var one = film(ANY);
        var other = film(ANY);
        film(ANY);
        assertFinds("/api/v1/films?slug=" + one + "&slug=nothing&slug=" + other, one, other);
    }

    @Test
    void kind_finds_films_of_any_of_the_kinds() {
        films.findsAnyOf("kind", "series", "special", kind -> film -> film.put("kind", kind));
    }

    @Test
    void genre_finds_films_of_any_of_the_genres() {
        var one = given.term(TermKind.GENRE);
        var both = film(film -> film.putArray("genres").add(genre).add(one));
        var first = film(ANY);
        assertFinds("/api/v1/films?genre=" + one, both);
        assertFinds("/api/v1/films?genre=" + genre + "&genre=" + one, both, first);
    }

    @Test
    void person_finds_films_with_any_of_the_people_once() {
        films.findsAnyOf("person", given.person(ANY), given.person(ANY), person -> film -> {
            var credits = film.putArray("credits");
            credits.addObject().put("type", "cast").put("person", person).put("character", "One");
            credits.addObject().put("type", "cast").put("person", person).put("character", "Two");
        });
    }

    @Test
    void platform_finds_films_that_any_of_the_platforms_has_once() {
        films.findsAnyOf("platform", given.term(TermKind.PLATFORM), given.term(TermKind.PLATFORM), platform -> film -> {
            var places = film.putArray("availability");
            for (var kind : List.of("rent", "buy")) {
                places.addObject()
                        .put("platform", platform)
                        .put("country", "KR")
                        .put("kind", kind);
            }
        });
    }

    @Test
    void company_finds_films_of_any_of_the_companies() {
        films.findsAnyOf(
                "company",
                given.term(TermKind.COMPANY),
                given.term(TermKind.COMPANY),
                company -> film -> film.putArray("companies").add(company));
    }

    @Test
    void country_finds_films_from_any_of_the_countries() {
        films.findsAnyOf(
                "country",
                "KR",
                "GE",
                country -> film -> film.putArray("countries").add("FR").add(country));
    }

    @Test
    void language_finds_films_in_any_of_the_languages_however_they_were_written() {
        films.findsAnyOf(
                "language",
                "pt-BR",
                "KA",
                language -> film -> film.putArray("languages").add("fr").add(language.toLowerCase()));
    }

    @Test
    void releaseYear_finds_films_of_any_of_the_years_with_or_without_a_day() {
        films.findsAnyOf("releaseYear", "1955", "1987", year -> film -> film.put("releaseDate", year + "-12-31"));
        films.findsAnyOf("releaseYear", "1956", "1988", year -> film -> film.put("releaseYear", Integer.valueOf(year)));
    }

    @Test
    void reviewed_tells_films_with_a_public_review_from_those_without() {
        var reviewed = film(ANY);
        given.review(Instant.EPOCH, review -> review.put("film", reviewed));
        given.review(Instant.EPOCH, review -> review.put("film", reviewed));
        var drafted = film(ANY);
        given.draft(review -> review.put("film", drafted));
        var former = film(ANY);
        meanwhile.withdrawn(given.review(Instant.EPOCH, review -> review.put("film", former)));
        films.finds("reviewed=true", reviewed);
        films.finds("reviewed=false", drafted, former);
    }

    @Test
    void several_parameters_find_what_meets_all_of_them() {
        Consumer<ObjectNode> all = film -> film.put("kind", "short")
                .put("releaseYear", 1955)
                .putArray("countries")
                .add("KR");
        var found = film(all);
        film(all.andThen(film -> film.put("kind", "series")));
        film(all.andThen(film -> film.put("releaseYear", 1956)));
        film(all.andThen(film -> film.putArray("countries").add("GE")));
        films.finds("kind=short&releaseYear=1955&country=KR", found);
    }

    @Test
    void films_in_the_trash_are_in_no_list() {
        var kept = film(ANY);
        meanwhile.trashed("film", film(ANY));
        films.finds("reviewed=false", kept);
    }

    @Test
    void films_come_newest_first_and_those_without_a_date_last() {
        var dateless = film(film -> film.putNull("releaseYear"));
        var year = film(film -> film.put("releaseYear", 1955));
        var day = film(film -> film.put("releaseDate", "1955-06-01"));
        var newest = film(film -> film.put("releaseDate", "1956-01-01"));
        assertEquals(List.of(newest, day, year, dateless), Slugs.in("/api/v1/films?genre=" + genre));
        assertEquals(List.of(newest, day, year, dateless), Slugs.in(films.address() + "&sort=-releaseDate"));
        assertEquals(List.of(dateless, year, day, newest), Slugs.in(films.address() + "&sort=releaseDate"));
    }

    @Test
    void title_orders_as_people_do() {
        var zebra = film(film -> film.put("title", "zebra"));
        var apple = film(film -> film.put("title", "Äpfel"));
        var bear = film(film -> film.put("title", "bear"));
        assertEquals(List.of(apple, bear, zebra), Slugs.in(films.address() + "&sort=title"));
        assertEquals(List.of(zebra, bear, apple), Slugs.in(films.address() + "&sort=-title"));
    }

    private String film(Consumer<ObjectNode> details) {
        return given.film(film -> {
            film.putArray("genres").add(genre);
            details.accept(film);
        });
    }
}
