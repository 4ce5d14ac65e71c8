package org.marquee.search;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;

/** What a reader finds, in the sample content. */
@QuarkusTest
class SearchTest {
    private static final String SEARCH = "/api/v1/search";

    @Inject
    Given given;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ballerina",
                "ballerina",
                "BALLERINA",
                "발레리나",
                "발레",
                "레리",
                "발",
                "Balerina",
                "Lee Chung-hyun",
                "Lee Chunghyun",
                "Jeon Jong-seo",
                "Jeon Jongseo",
                "Jeon Jong Seo",
                "전종서",
                "jeon ballerina",
                "ballerina revenge",
                "\"dances its revenge\"",
                "nonexistentword or ballerina"
            })
    void a_review_is_found_by_its_film_in_any_spelling_and_by_its_people(String q) {
        // Other tests have people of these names, too.
        found(q, "type=review").body("items.review.slug", hasItem("ballerina-2023-review"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Amélie", "Amelie", "amelie", "AMÉLIE", "Amelei", "Ame\u0301lie"})
    void accents_and_slips_make_no_difference(String q) {
        found(q).body("items.film.slug", hasItem("amelie-2001"));
    }

    @Test
    void what_is_called_so_comes_first() {
        var first = found("ballerina").extract().<Map<String, Object>>path("items[0]");
        var slug = first.get("film") == null ? "ballerina-2023-review" : "ballerina-2023";
        assertTrue(first.toString().contains(slug), first::toString);
        found("Jeon Jong-seo").body("items[0].person.name", equalTo("Jeon Jong-seo"));
    }

    @Test
    void endings_are_those_of_the_language() {
        found("dancing").body("items.review.slug", hasItem("ballerina-2023-review"));
    }

    @Test
    void a_phrase_stands_in_a_row() {
        found("\"revenge its dances\"").body("items.review.slug", not(hasItem("ballerina-2023-review")));
    }

    @Test
    void what_is_left_out_is_nowhere() {
        found("revenge").body("items.review.slug", hasItem("ballerina-2023-review"));
        found("revenge -ballerina").body("items.review.slug", not(hasItem("ballerina-2023-review")));
    }

    @Test
    void what_is_left_out_is_in_no_text_of_what_is_called_so() {
        given.person(person -> person.put("name", "Quomodocunquize").put("biography", "Famous for a tergiversation."));
        found("quomodocunquize").body("items", hasSize(1));
        found("quomodocunquize -tergiversation").body("items", hasSize(0));
    }

    @Test
    void kinds_and_filters_narrow() {
        found("ballerina", "type=film").body("items.type", everyItem(equalTo("film")));
        found("ballerina", "genre=thriller&platform=netflix&releaseYear=2023&ratingMin=4.5&language=en")
                .body("items.review.slug", equalTo(List.of("ballerina-2023-review")));
        found("ballerina", "ratingMax=1").body("items", hasSize(0));
        found("jeon", "type=person&genre=thriller").body("items", hasSize(0));
    }

    @Test
    void what_was_found_is_marked_where_it_stands() {
        var highlight =
                found("dancing ballerina", "type=review").extract().<Map<String, Object>>path("items[0].highlights[0]");
        assertEquals("headline", highlight.get("field"));
        var text = (String) highlight.get("text");
        @SuppressWarnings("unchecked")
        var ranges = (List<Map<String, Integer>>) highlight.get("ranges");
        assertEquals(
                List.of("Ballerina", "dances"),
                ranges.stream()
                        .map(range -> text.substring(range.get("start"), range.get("end")))
                        .toList());
    }

    @Test
    void facets_count_what_is_found() {
        Api.anonymous()
                .get(SEARCH + "/facets?q=ballerina")
                .then()
                .statusCode(200)
                .body("genres.slug", hasItem("thriller"))
                .body("platforms.slug", hasItem("netflix"))
                .body("years.year", hasItem(2023))
                .body("ratings.count", everyItem(greaterThan(0)));
    }

    @Test
    void without_words_the_newest_is_found() {
        Api.anonymous()
                .get(SEARCH + "?type=review&genre=thriller")
                .then()
                .statusCode(200)
                .body("items.review.film.genres.slug", everyItem(hasItem("thriller")))
                .body("items.highlights", everyItem(hasSize(0)));
    }

    @Test
    void pages_follow_one_another_without_a_gap_although_many_are_alike() {
        var word = given.slug("widdershins").replace("-", "");
        for (int i = 0; i < 11; i++) {
            var film = given.film(details -> details.put("title", word + " Nights"));
            if (i % 3 == 0) {
                given.review(Instant.EPOCH, review -> review.put("film", film));
            }
        }
        var all = ids(found(word, "limit=100"));
        assertEquals(15, Set.copyOf(all).size());
        var turned = new ArrayList<String>();
        var page = found(word, "limit=4&withTotal=true").body("page.total", equalTo(15));
        for (var next = page; next != null; ) {
            turned.addAll(ids(next));
            var cursor = next.extract().<String>path("page.next");
            next = cursor == null ? null : found(word, "limit=4&cursor=" + cursor);
        }
        assertEquals(all, turned);
        assertEquals(all.subList(4, 8), ids(found(word, "limit=4&page=2")));
    }

    @Test
    void lists_find_the_same() {
        var films = Api.anonymous().get("/api/v1/films?q=Balerina").then().statusCode(200);
        films.body("items.slug", hasItem("ballerina-2023"));
        var people = Api.anonymous().get("/api/v1/people?q=Jeon+Jongseo").then().statusCode(200);
        people.body("items.slug", hasItem("jeon-jong-seo"));
        var reviews = Api.anonymous()
                .get("/api/v1/reviews?q=ballerina&sort=relevance")
                .then()
                .statusCode(200);
        reviews.body("items[0].slug", equalTo("ballerina-2023-review"));
        Api.anonymous()
                .get("/api/v1/reviews?q=ballerina&genre=thriller&ratingMin=4&sort=headline")
                .then()
                .statusCode(200)
                .body("items.slug", hasItem("ballerina-2023-review"));
    }

    private static List<String> ids(ValidatableResponse answer) {
        return answer.extract().<List<Map<String, Map<String, String>>>>path("items").stream()
                .map(item -> String.valueOf(
                        ((Map<?, ?>) (item.get("film") == null ? item.get("review") : item.get("film"))).get("id")))
                .toList();
    }

    static ValidatableResponse found(String q, String... more) {
        return Api.anonymous()
                .param("q", q)
                .get(SEARCH + (more.length == 0 ? "" : "?" + more[0]))
                .then()
                .statusCode(200);
    }
}
