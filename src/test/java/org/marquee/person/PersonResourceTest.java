package org.marquee.person;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.marquee.testkit.FilteredList.assertFinds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.Meanwhile;
import org.marquee.testkit.Slugs;

@QuarkusTest
class PersonResourceTest {
    private static final Instant PUBLISHED = Instant.parse("2021-05-05T12:00:00Z");
    private static final Consumer<ObjectNode> ANY = details -> {};

    @Inject
    Given given;

    @Inject
    Meanwhile meanwhile;

    @Test
    void a_person_says_what_was_written_of_them() {
        var portrait = given.image("A face").toString();
        var slug = given.person(person -> {
            person.put("name", "Jeon Jong-seo").put("biography", "Biography").put("portrait", portrait);
            person.putObject("nativeName").put("value", "전종서").put("language", "KO");
            person.putArray("aliases").add("Rachel Jun").add("Jun Jong-seo");
            person.putObject("externalIds").put("letterboxd", person.get("slug").asText());
        });
        get(slug)
                .body("slug", equalTo(slug))
                .body("name", equalTo("Jeon Jong-seo"))
                .body("nativeName", equalTo(Map.of("value", "전종서", "language", "ko")))
                .body("aliases", contains("Rachel Jun", "Jun Jong-seo"))
                .body("biography", equalTo("Biography"))
                .body("portrait.id", equalTo(portrait))
                .body("portrait.alt", equalTo("A face"))
                .body("externalIds.letterboxd", equalTo(slug))
                .body("externalIds.imdb", nullValue())
                .body("updatedAt", equalTo("2020-01-01T00:00:00Z"));
    }

    @Test
    void what_an_editor_left_open_is_null_or_empty_and_still_there() {
        get(given.person(ANY))
                .body("nativeName", nullValue())
                .body("biography", nullValue())
                .body("portrait", nullValue())
                .body("aliases", empty())
                .body("filmography", empty());
    }

    @Test
    void the_filmography_begins_with_the_newest_film_and_has_all_that_somebody_did_in_it() {
        var person = given.person(ANY);
        var old = given.film(film -> {
            var credits = film.put("releaseYear", 1955).putArray("credits");
            credits.addObject()
                    .put("type", "crew")
                    .put("person", person)
                    .put("department", "Directing")
                    .put("job", "Director");
            credits.addObject()
                    .put("type", "crew")
                    .put("person", person)
                    .put("department", "Writing")
                    .put("job", "Writer");
            credits.addObject().put("type", "cast").put("person", person).put("character", "Herself");
        });
        var recent = filmWith(person, film -> film.put("releaseDate", "2023-10-06"));
        var dateless = filmWith(person, film -> film.putNull("releaseYear"));
        get(person)
                .body("filmography.film.slug", contains(recent, old, dateless))
                .body("filmography.film.year", contains(2023, 1955, null))
                .body("filmography[1].roles.type", contains("cast", "crew", "crew"))
                .body("filmography[1].roles.character", contains("Herself", null, null))
                .body("filmography[1].roles.job", contains(null, "Director", "Writer"));
    }

    @Test
    void the_filmography_marks_films_with_a_public_review_by_the_newest_one() {
        var person = given.person(ANY);
        var reviewed = filmWith(person, film -> film.put("releaseYear", 2003));
        var drafted = filmWith(person, film -> film.put("releaseYear", 2002));
        var former = filmWith(person, film -> film.put("releaseYear", 2001));
        given.review(PUBLISHED, review -> review.put("film", reviewed));
        var newest = given.review(
                PUBLISHED.plusSeconds(1), review -> review.put("film", reviewed).put("rating", 4.5));
        given.draft(review -> review.put("film", drafted));
        meanwhile.withdrawn(given.review(PUBLISHED, review -> review.put("film", former)));
        get(person)
                .body("filmography.film.slug", contains(reviewed, drafted, former))
                .body("filmography[0].review.slug", equalTo(newest))
                .body("filmography[1].review", nullValue())
                .body("filmography[2].review", nullValue())
                .body("filmography[0].review.rating", equalTo(4.5f))
                .body("filmography[0].review.url", endsWith("/reviews/" + newest));
    }

    @Test
    void films_in_the_trash_are_in_no_filmography() {
        var person = given.person(ANY);
        var kept = filmWith(person, ANY);
        meanwhile.trashed("film", filmWith(person, ANY));
        get(person).body("filmography.film.slug", contains(kept));
    }

    @Test
    void people_can_be_listed_by_film_and_by_slug() {
        var one = given.person(ANY);
        var other = given.person(ANY);
        var film = filmWith(one, ANY);
        var second = filmWith(other, ANY);
        assertFinds("/api/v1/people?film=" + film, one);
        assertFinds("/api/v1/people?film=" + film + "&film=" + second, one, other);
        assertFinds("/api/v1/people?slug=" + one + "&slug=" + other + "&slug=nobody", one, other);
        assertFinds("/api/v1/people?film=" + film + "&slug=" + other);
    }

    @Test
    void name_orders_as_people_do() {
        var zoe = given.person(person -> person.put("name", "Zoë"));
        var asa = given.person(person -> person.put("name", "Åsa"));
        var bo = given.person(person -> person.put("name", "bo"));
        var list = "/api/v1/people?slug=%s&slug=%s&slug=%s".formatted(zoe, asa, bo);
        assertEquals(List.of(asa, bo, zoe), Slugs.in(list));
        assertEquals(List.of(asa, bo, zoe), Slugs.in(list + "&sort=name"));
        assertEquals(List.of(zoe, bo, asa), Slugs.in(list + "&sort=-name"));
    }

    @Test
    void a_person_in_a_list_has_the_same_values_as_by_themselves() {
        var slug = given.person(
                person -> person.put("portrait", given.image("A face").toString())
                        .putObject("nativeName")
                        .put("value", "전종서")
                        .put("language", "ko"));
        Map<String, ?> person = get(slug).extract().path("$");
        Map<String, ?> item = Api.anonymous()
                .get("/api/v1/people?slug=" + slug)
                .then()
                .extract()
                .path("items[0]");
        item.forEach((name, value) -> assertEquals(person.get(name), value, name));
    }

    @Test
    void an_old_slug_leads_on_to_the_present_one() {
        var former = given.person(ANY);
        var present = meanwhile.renamed("person", former);
        Api.anonymous()
                .get("/api/v1/people/" + former)
                .then()
                .statusCode(301)
                .header("Location", endsWith("/api/v1/people/" + present));
        meanwhile.trashed("person", present);
        Api.anonymous().get("/api/v1/people/" + former).then().statusCode(404);
        Api.anonymous().get("/api/v1/people/" + present).then().statusCode(404);
    }

    private String filmWith(String person, Consumer<ObjectNode> details) {
        return given.film(film -> {
            film.putArray("credits").addObject().put("type", "cast").put("person", person);
            details.accept(film);
        });
    }

    private static ValidatableResponse get(String slug) {
        return Api.anonymous().get("/api/v1/people/" + slug).then().statusCode(200);
    }
}
