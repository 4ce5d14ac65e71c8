package org.marquee.search;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;

@QuarkusTest
class SuggestionsTest {
    private static final String SUGGESTIONS = "/api/v1/search/suggestions";

    @Inject
    Given given;

    @ParameterizedTest
    @ValueSource(strings = {"ballerin", "BALLERI", "ballerina", "발", "발레", "발레리나", "바", "Ba"})
    void a_film_is_suggested_from_the_first_letter_on_in_any_script(String q) {
        suggested(q, "type=film&limit=20").body("items.slug", hasItem("ballerina-2023"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jeon", "jong-s", "jong s", "jongs", "seo", "전", "jeon jong"})
    void a_person_is_suggested_by_any_word_of_their_names(String q) {
        suggested(q, "type=person&limit=20").body("items.slug", hasItem("jeon-jong-seo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ame", "amé", "AMÉLI"})
    void accents_make_no_difference(String q) {
        suggested(q, "").body("items.slug", hasItem("amelie-2001"));
    }

    @Test
    void a_headline_is_suggested_by_any_of_its_words() {
        suggested("dances its rev", "type=review").body("items.slug", hasItem("ballerina-2023-review"));
    }

    @Test
    void a_single_letter_finds_no_more_than_asked_for() {
        suggested("b", "limit=3").body("items.size()", lessThanOrEqualTo(3));
        Api.anonymous().get(SUGGESTIONS).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void what_more_is_written_about_comes_first_then_what_is_newer() {
        var word = given.slug("zyzzogeton").replace("-", "");
        var plain = given.film(film -> film.put("title", word + " one").put("releaseYear", 1990));
        var newer = given.film(film -> film.put("title", word + " two").put("releaseYear", 1995));
        var reviewed = given.film(film -> film.put("title", word + " three").put("releaseYear", 1980));
        given.review(Instant.EPOCH, review -> review.put("film", reviewed));
        assertEquals(
                List.of(reviewed, newer, plain),
                suggested(word, "type=film").extract().<List<String>>path("items.slug"));
    }

    @Test
    void what_readers_do_not_see_is_not_suggested() {
        var word = given.slug("quagswagging").replace("-", "");
        var film = given.film(any -> {});
        given.draft(review -> review.put("headline", word + " draft").put("film", film));
        given.review(
                Instant.parse("2098-01-01T00:00:00Z"),
                review -> review.put("headline", word + " later").put("film", film));
        var seen = given.review(
                Instant.EPOCH, review -> review.put("headline", word + " now").put("film", film));
        suggested(word, "").body("items.slug", hasItems(seen)).body("items", hasSize(1));
        given.sql("update publication set unpublish_at = now() - interval '1 second' where slug = ?1", seen);
        suggested(word, "").body("items.slug", not(hasItem(seen)));
    }

    private static ValidatableResponse suggested(String q, String more) {
        return Api.anonymous()
                .param("q", q)
                .get(SUGGESTIONS + (more.isEmpty() ? "" : "?" + more))
                .then()
                .statusCode(200);
    }
}
