package org.marquee.film;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.marquee.term.TermKind;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.Meanwhile;

@QuarkusTest
class FilmResourceTest {
    private static final Instant PUBLISHED = Instant.parse("2021-05-05T12:00:00Z");

    @Inject
    Given given;

    @Inject
    Meanwhile meanwhile;

    @Test
    void a_film_says_what_was_written_of_it() {
        var slug = given.film(FilmResourceTest::describe);
        get(slug)
                .body("slug", equalTo(slug))
                .body("kind", equalTo("series"))
                .body("title", equalTo("Title"))
                .body("originalTitle", equalTo(Map.of("value", "발레리나", "language", "ko", "romanised", "Ballerina")))
                .body("alternativeTitles.title", contains("Second", "First"))
                .body("alternativeTitles.language", contains("pt-BR", null))
                .body("year", equalTo(2023))
                .body("releaseDate", equalTo("2023-10-06"))
                .body("runtimeMinutes", equalTo(93))
                .body("countries", contains("KR", "FR"))
                .body("languages", contains("ko", "zh-Hant"))
                .body("synopsis", equalTo("Synopsis"))
                .body("externalIds.imdb", equalTo("tt" + number(slug)))
                .body("externalIds.tmdb", equalTo(number(slug)))
                .body("externalIds.wikidata", equalTo("Q" + number(slug)))
                .body("externalIds.letterboxd", equalTo(slug))
                .body("updatedAt", equalTo("2020-01-01T00:00:00Z"));
    }

    @Test
    void what_an_editor_left_open_is_null_or_empty_and_still_there() {
        get(given.film(film -> film.putNull("releaseYear")))
                .body("originalTitle", nullValue())
                .body("year", nullValue())
                .body("releaseDate", nullValue())
                .body("runtimeMinutes", nullValue())
                .body("synopsis", nullValue())
                .body("poster", nullValue())
                .body("externalIds.imdb", nullValue())
                .body("alternativeTitles", empty())
                .body("genres", empty())
                .body("companies", empty())
                .body("availability", empty())
                .body("credits", empty())
                .body("gallery", empty())
                .body("reviews", empty())
                .body("reviewCount", equalTo(0));
    }

    @Test
    void genres_companies_and_availability_keep_the_order_of_the_editor() {
        var genres = List.of(given.term(TermKind.GENRE), given.term(TermKind.GENRE));
        var companies = List.of(given.term(TermKind.COMPANY), given.term(TermKind.COMPANY));
        var platform = given.term(TermKind.PLATFORM);
        var slug = given.film(film -> {
            film.putArray("genres").add(genres.get(1)).add(genres.get(0));
            film.putArray("companies").add(companies.get(1)).add(companies.get(0));
            var places = film.putArray("availability");
            places.addObject()
                    .put("platform", platform)
                    .put("country", "US")
                    .put("kind", "subscription")
                    .put("url", "https://example.org/watch")
                    .put("availableFrom", "2023-10-06")
                    .put("availableUntil", "2024-10-05");
            places.addObject().put("platform", platform).put("country", "KR").put("kind", "rent");
        });
        get(slug)
                .body("genres.slug", contains(genres.get(1), genres.get(0)))
                .body("companies.slug", contains(companies.get(1), companies.get(0)))
                .body("availability.platform.slug", contains(platform, platform))
                .body("availability.country", contains("US", "KR"))
                .body("availability.kind", contains("subscription", "rent"))
                .body("availability.url", contains("https://example.org/watch", null))
                .body("availability.availableFrom", contains("2023-10-06", null))
                .body("availability.availableUntil", contains("2024-10-05", null));
    }

    @Test
    void a_film_in_a_list_has_the_same_values_as_by_itself() {
        var slug = given.film(FilmResourceTest::describe);
        Map<String, ?> film = get(slug).extract().path("$");
        Map<String, ?> item = Api.anonymous()
                .get("/api/v1/films?slug=" + slug)
                .then()
                .extract()
                .path("items[0]");
        item.forEach((name, value) -> assertEquals(film.get(name), value, name));
    }

    @Test
    void an_old_slug_leads_on_to_the_present_one() {
        var former = given.film(any -> {});
        var present = meanwhile.renamed("film", former);
        Api.anonymous()
                .get("/api/v1/films/" + former + "?fields=slug")
                .then()
                .statusCode(301)
                .header("Location", endsWith("/api/v1/films/" + present + "?fields=slug"));
        meanwhile.trashed("film", present);
        Api.anonymous().get("/api/v1/films/" + former).then().statusCode(404);
        Api.anonymous().get("/api/v1/films/" + present).then().statusCode(404);
    }

    private static void describe(ObjectNode film) {
        var slug = film.get("slug").asText();
        film.put("kind", "series").put("title", "Title").put("synopsis", "Synopsis");
        film.put("releaseDate", "2023-10-06").put("runtimeMinutes", 93);
        film.putObject("originalTitle")
                .put("value", "발레리나")
                .put("language", "KO")
                .put("romanised", "Ballerina");
        var titles = film.putArray("alternativeTitles");
        titles.addObject().put("title", "Second").put("language", "pt-br");
        titles.addObject().put("title", "First");
        film.putArray("countries").add("KR").add("FR");
        film.putArray("languages").add("ko").add("zh-hant");
        film.putObject("externalIds")
                .put("imdb", "tt" + number(slug))
                .put("tmdb", number(slug))
                .put("wikidata", "Q" + number(slug))
                .put("letterboxd", slug);
    }

    /** A number of its own for each slug, with as many digits as other data sets ask for. */
    private static int number(String slug) {
        return 1_000_000 + Math.floorMod(slug.hashCode(), 1_000_000_000);
    }

    private static ValidatableResponse get(String slug) {
        return Api.anonymous().get("/api/v1/films/" + slug).then().statusCode(200);
    }
}
