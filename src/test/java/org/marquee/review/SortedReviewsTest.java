package org.marquee.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.marquee.term.TermKind;
import org.marquee.testkit.Api;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;

/** What reviews are sorted by is kept a second time, for lists: both are the same, whoever changes what at the same time. */
@QuarkusTest
class SortedReviewsTest {
    private static final int CHANGES = 60;
    private static final String DIFFERENT = """
            with source as (select * from publication_facet_source(array(select id from publication)))
            select count(*) from (
              (table publication_facet except table source) union all
              (table source except table publication_facet)) x""";

    private final Given given;
    private final Upheaval upheaval;

    SortedReviewsTest(Given given, Upheaval upheaval) {
        this.given = given;
        this.upheaval = upheaval;
    }

    @Test
    void after_every_change_of_reviews_while_their_films_are_sorted_anew() throws Exception {
        var world = upheaval.world(4);
        var seed = System.nanoTime();
        var sorting = new Sorting();
        var film = CompletableFuture.runAsync(() -> sorting.changeFilms(new Random(seed + 1)));
        var random = new Random(seed);
        for (int i = 0; i < CHANGES; i++) {
            var change = upheaval.anything(world, random);
            assertTrue(change.statusCode() < 500, change::asString);
            assertEquals(0, given.count(DIFFERENT), "seed " + seed);
        }
        film.join();
        assertEquals(0, given.count(DIFFERENT), "seed " + seed);
    }

    @Test
    void a_list_shows_what_is_published_now_and_counts_it() {
        var genre = given.term(TermKind.GENRE);
        var film = given.film(details -> details.putArray("genres").add(genre));
        var now = Instant.now();
        var seen = given.review(now.minusSeconds(60), details -> details.put("film", film));
        given.review(now.minusSeconds(60), now.minusSeconds(30), details -> details.put("film", film));
        given.review(now.plusSeconds(3600), details -> details.put("film", film));
        given.draft(details -> details.put("film", film));
        var page = Api.anonymous().get("/api/v1/reviews?withTotal=true&genre=" + genre);
        assertEquals(List.of(seen), page.path("items.slug"));
        assertEquals(1, page.<Integer>path("page.total"));
    }

    /** Films that the reviews of the other changes are about, and terms to sort them by. */
    private final class Sorting {
        private final List<String> genres = some(TermKind.GENRE);
        private final List<String> companies = some(TermKind.COMPANY);
        private final List<String> platforms = some(TermKind.PLATFORM);
        private final List<String> films = given.texts("""
                select cast(film_id as text) from publication order by created_at desc limit 4""").distinct().toList();

        private List<String> some(TermKind kind) {
            return IntStream.range(0, 3).mapToObj(i -> given.term(kind)).toList();
        }

        void changeFilms(Random random) {
            for (int i = 0; i < CHANGES; i++) {
                var answer = change(films.get(random.nextInt(films.size())), random);
                assertTrue(answer.statusCode() < 500, answer::asString);
            }
        }

        private Response change(String film, Random random) {
            var platform = Map.of("platform", any(platforms, random), "country", "KR", "kind", "rent");
            return Desk.OF_ADMIN.patch(
                    "/api/v1/editorial/films/" + film,
                    "*",
                    Map.of(
                            "genres", List.of(any(genres, random)),
                            "companies", List.of(any(companies, random)),
                            "availability", List.of(platform)));
        }
    }

    private static <T> T any(List<T> things, Random random) {
        return things.get(random.nextInt(things.size()));
    }
}
