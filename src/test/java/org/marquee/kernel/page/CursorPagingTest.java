package org.marquee.kernel.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.term.TermKind;
import org.marquee.testkit.Given;
import org.marquee.testkit.Slugs;

/** Seven rows with ties, two on a page: from one end of each list to the other and back. */
@QuarkusTest
class CursorPagingTest {
    @Inject
    Given given;

    @ParameterizedTest
    @ValueSource(strings = {"publishedAt", "-publishedAt", "rating", "-rating", "headline", "-headline"})
    void reviews_are_paged_in_every_order(String sort) {
        var tag = given.term(TermKind.TAG);
        for (int i = 0; i < 7; i++) {
            var place = i % 3;
            given.review(
                    Instant.parse("2021-05-05T12:00:00.123456Z").plusMillis(place),
                    review -> review.put("headline", "Headline\t\"" + place)
                            .put("rating", 1 + place)
                            .putArray("tags")
                            .add(tag));
        }
        assertPaged("/api/v1/reviews?tag=" + tag + "&sort=" + sort);
    }

    @ParameterizedTest
    @ValueSource(strings = {"releaseDate", "-releaseDate", "title", "-title"})
    void films_are_paged_in_every_order_with_or_without_a_date(String sort) {
        var genre = given.term(TermKind.GENRE);
        for (int i = 0; i < 7; i++) {
            var place = i % 3;
            given.film(film -> {
                film.put("title", "Ébène " + place).putArray("genres").add(genre);
                film.putNull("releaseYear").put("releaseDate", place == 0 ? null : "190" + place + "-01-01");
            });
        }
        assertPaged("/api/v1/films?genre=" + genre + "&sort=" + sort);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-name"})
    void people_are_paged_in_every_order(String sort) {
        assertPaged("/api/v1/people?sort=" + sort + "&"
                + sevenSlugs(() -> given.person(person -> person.put("name", "전종서"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-name", "reviewCount", "-reviewCount"})
    void authors_are_paged_in_every_order(String sort) {
        assertPaged("/api/v1/authors?sort=" + sort + "&" + sevenSlugs(() -> given.author(any -> {})));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-name", "reviewCount", "-reviewCount"})
    void terms_are_paged_in_every_order(String sort) {
        assertPaged("/api/v1/tags?sort=" + sort + "&" + sevenSlugs(() -> given.term(TermKind.TAG)));
    }

    private static String sevenSlugs(Supplier<String> make) {
        return Stream.generate(make).limit(7).map(slug -> "slug=" + slug).collect(Collectors.joining("&"));
    }

    private static void assertPaged(String list) {
        var all = Slugs.in(list);
        assertEquals(7, all.size());
        var page = Pages.get(list + "&limit=2");
        assertNull(page.previous(), "nothing is before the first page");
        var forwards = new ArrayList<>(page.slugs());
        while (page.next() != null) {
            page = page.follow(page.next());
            forwards.addAll(page.slugs());
        }
        assertEquals(all, forwards);
        var backwards = new ArrayList<>(reversed(page.slugs()));
        while (page.previous() != null) {
            page = page.follow(page.previous());
            backwards.addAll(reversed(page.slugs()));
        }
        assertEquals(reversed(all), backwards);
    }

    private static List<String> reversed(List<String> slugs) {
        var reversed = new ArrayList<>(slugs);
        Collections.reverse(reversed);
        return reversed;
    }
}
