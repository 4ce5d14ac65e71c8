package org.marquee.film;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.marquee.account.Roles.ADMIN;
import static org.marquee.account.Roles.AUTHOR;
import static org.marquee.account.Roles.EDITOR;
import static org.marquee.account.Roles.MODERATOR;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marquee.testkit.Api;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;
import org.marquee.testkit.Meanwhile;

/** The life of a film at the editors' desk. */
@QuarkusTest
class FilmDeskTest {
    private static final String FILMS = "/api/v1/editorial/films";
    private static final Instant PAST = Instant.parse("2021-05-05T12:00:00Z");
    private static final Instant FUTURE = Instant.parse("2199-01-01T00:00:00Z");

    private final Given given;
    private final Meanwhile meanwhile;

    FilmDeskTest(Given given, Meanwhile meanwhile) {
        this.given = given;
        this.meanwhile = meanwhile;
    }

    @Test
    void who_may_not_write_changes_nothing() {
        var url = create("Unchanged").header("Location");
        assertEquals(401, patch(Api.anonymous(), url));
        assertEquals(403, patch(Api.as(AUTHOR), url));
        assertEquals(403, patch(Api.as(MODERATOR), url));
        Api.as(AUTHOR).get(url).then().statusCode(200).body("title", equalTo("Unchanged"));
    }

    @Test
    void a_new_film_has_an_address_and_is_public_at_once() {
        var title = "발레리나 " + given.slug("x");
        var created = Desk.OF_EDITOR.post(
                FILMS,
                Map.of("kind", "feature", "title", title, "releaseDate", "2023-10-06", "countries", List.of("KR")));
        String slug = created.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .header("ETag", matchesPattern("\"0-.+\""))
                .body("slug", endsWith("-2023"))
                .extract()
                .path("slug");
        Desk.OF_EDITOR.get(created.header("Location")).then().statusCode(200).body("id", equalTo(created.path("id")));
        Api.anonymous()
                .get("/api/v1/films/" + slug)
                .then()
                .statusCode(200)
                .body("title", equalTo(title))
                .body("year", equalTo(2023));
    }

    @Test
    void without_a_slug_a_film_gets_one_of_its_title_and_year_and_keeps_it() {
        var title = "The Call " + given.slug("x");
        var film = Map.of("kind", "feature", "title", title, "releaseYear", 2020);
        var first = Desk.OF_EDITOR.post(FILMS, film);
        String slug = first.path("slug");
        Desk.OF_EDITOR.post(FILMS, film).then().statusCode(201).body("slug", equalTo(slug + "-2"));
        assertEquals("2020", slug.substring(slug.lastIndexOf('-') + 1));
        Desk.OF_EDITOR
                .put(first.header("Location"), first.header("ETag"), Map.of("kind", "short", "title", "Else"))
                .then()
                .statusCode(200)
                .body("slug", equalTo(slug))
                .body("releaseYear", nullValue());
        Desk.OF_EDITOR
                .post(FILMS, Map.of("kind", "short", "title", "🎬"))
                .then()
                .statusCode(201)
                .body("slug", matchesPattern("short(-\\d+)?"));
        Desk.OF_EDITOR
                .post(
                        FILMS,
                        Map.of("kind", "short", "title", "long ".repeat(40) + given.slug("x"), "releaseYear", 1999))
                .then()
                .statusCode(201)
                .body("slug", matchesPattern("(long-)+.*1999(-\\d+)?"));
    }

    @Test
    void a_former_slug_leads_to_the_new_one_and_to_no_other_film_ever() {
        var former = given.slug("film");
        var current = given.slug("film");
        var url = Desk.OF_EDITOR
                .post(FILMS, Map.of("kind", "feature", "title", "Moved", "slug", former))
                .header("Location");
        Desk.OF_EDITOR.patch(url, "*", Map.of("slug", current)).then().statusCode(200);
        Api.anonymous()
                .get("/api/v1/films/" + former)
                .then()
                .statusCode(301)
                .header("Location", endsWith("/api/v1/films/" + current));
        assertTaken(Desk.OF_EDITOR.post(FILMS, Map.of("kind", "feature", "title", "Other", "slug", former)), "/slug");
        assertTaken(Desk.OF_EDITOR.patch(create("Other").header("Location"), "*", Map.of("slug", former)), "/slug");
        Desk.OF_EDITOR.trash(url).then().statusCode(204);
        Desk.OF_ADMIN.purge(url).then().statusCode(204);
        Api.anonymous().get("/api/v1/films/" + former).then().statusCode(404);
        assertTaken(Desk.OF_EDITOR.post(FILMS, Map.of("kind", "feature", "title", "Other", "slug", current)), "/slug");
    }

    @ParameterizedTest
    @CsvSource({"imdb, tt%d", "wikidata, Q%d", "letterboxd, film-%d", "tmdb, %d"})
    void what_names_one_film_elsewhere_names_no_other_here(String data, String pattern) {
        var number = ThreadLocalRandom.current().nextInt(1_000_000, 2_000_000_000);
        Object id = data.equals("tmdb") ? (Object) number : pattern.formatted(number);
        var film = Map.of("kind", "feature", "title", "One", "externalIds", Map.of(data, id));
        var series = Map.of("kind", "series", "title", "One", "externalIds", Map.of(data, id));
        Desk.OF_EDITOR.post(FILMS, film).then().statusCode(201);
        assertTaken(Desk.OF_EDITOR.post(FILMS, film), "/externalIds/" + data);
        assertEquals(
                data.equals("tmdb") ? 201 : 409,
                Desk.OF_EDITOR.post(FILMS, series).statusCode());
    }

    @Test
    void a_film_that_readers_see_a_review_of_or_editors_work_on_one_of_stays() {
        var created = create("In use");
        var url = created.header("Location");
        String slug = created.path("slug");
        var other = given.film(any -> {});
        var draft = given.draft(review -> review.put("film", slug));
        var live = given.review(PAST, review -> review.put("film", slug));
        assertInUse(url, 2);
        given.sql(
                "update review set trashed_at = now() where id = (select review_id from review_slug where slug = ?1)",
                draft);
        // A newer revision is about another film, but readers see the older one still.
        meanwhile.revised(live, FUTURE, review -> review.put("film", other));
        assertInUse(url, 1);
        given.sql("delete from publication where slug = ?1", live);
        Desk.OF_EDITOR.trash(url).then().statusCode(204);
        Desk.OF_ADMIN
                .purge(url)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/in-use"))
                .body("detail", containsString("Older versions"));
    }

    @Test
    void the_trash_keeps_films_until_they_are_restored_or_an_admin_purges_them() {
        var created = create("Trash");
        var url = created.header("Location");
        var page = "/api/v1/films/" + created.path("slug");
        Desk.OF_ADMIN.purge(url).then().statusCode(409).body("type", equalTo("/problems/invalid-state"));
        Desk.OF_EDITOR.trash(url).then().statusCode(204);
        Desk.OF_EDITOR.get(url).then().body("trashedAt", notNullValue());
        Api.anonymous().get(page).then().statusCode(404);
        Desk.OF_EDITOR.restore(url).then().statusCode(200).body("trashedAt", nullValue());
        Api.anonymous().get(page).then().statusCode(200);
        Desk.OF_EDITOR.trash(url).then().statusCode(204);
        Api.as(EDITOR)
                .header("If-Match", "*")
                .delete(url + "?purge=true")
                .then()
                .statusCode(403);
        Desk.OF_ADMIN.purge(url).then().statusCode(204);
        Desk.OF_EDITOR.get(url).then().statusCode(404);
    }

    @Test
    void films_are_found_by_any_part_of_any_of_their_titles() {
        var mark = given.slug("q");
        var one = given.film(film -> film.put("title", "Zoë " + mark));
        var two = given.film(film -> film.put("kind", "series")
                .putObject("originalTitle")
                .put("value", "발레리나 " + mark)
                .put("language", "ko"));
        var three = given.film(
                film -> film.putArray("alternativeTitles").addObject().put("title", "50% " + mark));
        var trashed = given.film(film -> film.put("title", "Gone " + mark));
        meanwhile.trashed("film", trashed);
        find("q", mark, "sort", "updatedAt").then().body("items.slug", contains(one, two, three));
        find("q", mark, "sort", "-title").then().body("items", hasSize(3));
        find("q", mark, "sort", "-releaseDate").then().body("items", hasSize(3));
        find("q", "레리나 " + mark, "sort", "title").then().body("items.slug", contains(two));
        find("q", "0% " + mark, "sort", "title").then().body("items.slug", contains(three));
        find("q", "%" + mark, "sort", "title").then().body("items", empty());
        find("q", mark, "kind", "series").then().body("items.slug", contains(two));
        find("q", mark, "trashed", "true").then().body("items.slug", contains(trashed));
    }

    @Test
    void every_change_is_in_the_log_with_its_actor() {
        var created = create("Logged");
        Desk.OF_EDITOR.patch(created.header("Location"), "*", Map.of("title", "Logged on"));
        Desk.OF_EDITOR.trash(created.header("Location"));
        Desk.OF_EDITOR.restore(created.header("Location"));
        Api.as(ADMIN)
                .get("/api/v1/editorial/changes?entityId=" + created.path("id"))
                .then()
                .statusCode(200)
                .body("items.action", contains("restored", "trashed", "updated", "created"))
                .body("items[0].actor.kind", equalTo("account"))
                .body("items[0].actor.name", notNullValue());
    }

    private static Response create(String title) {
        return Desk.OF_EDITOR.post(FILMS, Map.of("kind", "feature", "title", title));
    }

    private static Response find(String... parameters) {
        return Api.as(AUTHOR)
                .queryParam(parameters[0], parameters[1])
                .queryParam(parameters[2], parameters[3])
                .get(FILMS);
    }

    private static int patch(RequestSpecification as, String url) {
        return as.contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of("title", "Changed"))
                .patch(url)
                .statusCode();
    }

    private static void assertInUse(String url, int reviews) {
        Desk.OF_EDITOR
                .trash(url)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/in-use"))
                .body("errors", hasSize(reviews))
                .body("errors[0].resource", matchesPattern("/api/v1/editorial/reviews/.+"));
    }

    private static void assertTaken(Response answer, String pointer) {
        answer.then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-taken"))
                .body("errors.pointer", contains(pointer));
    }
}
