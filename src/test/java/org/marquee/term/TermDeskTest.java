package org.marquee.term;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.marquee.account.Roles.ADMIN;
import static org.marquee.account.Roles.AUTHOR;
import static org.marquee.account.Roles.EDITOR;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;

@QuarkusTest
class TermDeskTest {
    private static final String GENRES = "/api/v1/editorial/genres";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final Given given;

    TermDeskTest(Given given) {
        this.given = given;
    }

    @Test
    void a_new_genre_has_an_address_and_is_public_at_once() {
        var slug = given.slug("genre");
        var created = create(slug, "Giallo " + slug);
        created.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .header("ETag", matchesPattern("\"0-.+\""))
                .body("slug", equalTo(slug))
                .body("version", equalTo(0))
                .body("trashedAt", nullValue());
        Api.as(AUTHOR).get(created.header("Location")).then().statusCode(200).body("id", equalTo(created.path("id")));
        Api.anonymous().get("/api/v1/genres?slug=" + slug).then().body("items.name", contains("Giallo " + slug));
    }

    @Test
    void without_a_slug_it_gets_one_of_its_name_and_the_next_of_that_name_a_number() {
        var name = "스릴러 " + given.slug("x");
        var first = create(null, name).then().statusCode(201).extract().<String>path("slug");
        var second = create(null, name).then().statusCode(201).extract().<String>path("slug");
        assertEquals(first + "-2", second);
        Api.as(EDITOR).get(GENRES + "?q=" + name).then().body("items.slug", contains(first, second));
    }

    @Test
    void a_slug_that_another_genre_has_is_refused() {
        var slug = given.slug("genre");
        create(slug, "One").then().statusCode(201);
        create(slug, "Other")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-taken"))
                .body("errors.pointer", contains("/slug"));
    }

    @Test
    void replacing_and_patching_need_the_version_that_was_changed() {
        var created = create(given.slug("genre"), "Before");
        var url = created.header("Location");
        var body = Map.of("name", "After");
        Api.as(EDITOR)
                .contentType("application/json")
                .body(body)
                .put(url)
                .then()
                .statusCode(428)
                .body("type", equalTo("/problems/precondition-required"));
        var replaced = Api.as(EDITOR)
                .contentType("application/json")
                .header("If-Match", created.header("ETag"))
                .body(body)
                .put(url);
        replaced.then().statusCode(200).body("name", equalTo("After")).body("slug", equalTo(created.path("slug")));
        Api.as(EDITOR)
                .contentType(MERGE_PATCH)
                .header("If-Match", created.header("ETag"))
                .body(Map.of("name", "Too late"))
                .patch(url)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/version-conflict"))
                .body("currentVersion", equalTo(1));
        Api.as(EDITOR)
                .contentType(MERGE_PATCH)
                .header("If-Match", "W/" + replaced.header("ETag"))
                .body(Map.of("name", "In time"))
                .patch(url)
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"2-.+\""))
                .body("name", equalTo("In time"));
        assertEquals("In time", Api.as(EDITOR).get(url).path("name"));
    }

    @Test
    void the_trash_keeps_it_until_it_is_restored_or_an_admin_purges_it() {
        var created = create(given.slug("genre"), "Trash");
        var url = created.header("Location");
        Api.as(ADMIN).header("If-Match", "*").delete(url + "?purge=true").then().statusCode(409);
        Api.as(EDITOR).header("If-Match", "*").delete(url).then().statusCode(204);
        Api.as(EDITOR).get(url).then().body("trashedAt", notNullValue());
        Api.anonymous()
                .get("/api/v1/genres?slug=" + created.path("slug"))
                .then()
                .body("items", empty());
        Api.as(EDITOR)
                .contentType("application/json")
                .header("If-Match", "*")
                .body(Map.of("name", "In the trash"))
                .put(url)
                .then()
                .statusCode(409);
        Api.as(EDITOR)
                .header("If-Match", "*")
                .put(url + "/restoration")
                .then()
                .statusCode(200)
                .body("trashedAt", nullValue());
        Api.as(EDITOR).header("If-Match", "*").delete(url).then().statusCode(204);
        Api.as(EDITOR)
                .header("If-Match", "*")
                .delete(url + "?purge=true")
                .then()
                .statusCode(403);
        Api.as(ADMIN).header("If-Match", "*").delete(url + "?purge=true").then().statusCode(204);
        Api.as(ADMIN).get(url).then().statusCode(404);
    }

    @Test
    void what_films_refer_to_stays() {
        var genre = create(given.slug("genre"), "In use");
        var film = given.film(node -> node.putArray("genres").add(genre.<String>path("slug")));
        Api.as(EDITOR)
                .header("If-Match", "*")
                .delete(genre.header("Location"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/in-use"))
                .body("errors[0].resource", matchesPattern("/api/v1/editorial/films/.+"))
                .body("errors[0].detail", containsString(film));
    }

    @Test
    void the_same_key_makes_one_genre_and_gives_the_same_answer() {
        var key = UUID.randomUUID().toString();
        var body = Map.of("slug", given.slug("genre"), "name", "Once");
        var first = Api.as(EDITOR)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(GENRES);
        var second = Api.as(EDITOR)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(GENRES);
        second.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("ETag", first.header("ETag"))
                .header("Location", first.header("Location"));
        assertEquals(first.asString(), second.asString());
        Api.as(EDITOR)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(Map.of("name", "Another"))
                .post(GENRES)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        Api.as(ADMIN)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(Map.of("name", "Somebody else's key"))
                .post(GENRES)
                .then()
                .statusCode(201);
    }

    @Test
    void every_change_is_in_the_log_with_its_actor() {
        var created = create(given.slug("genre"), "Logged");
        Api.as(EDITOR)
                .header("If-Match", "*")
                .delete(created.header("Location"))
                .then()
                .statusCode(204);
        Api.as(ADMIN)
                .get("/api/v1/editorial/changes?entityId=" + created.path("id"))
                .then()
                .statusCode(200)
                .body("items.action", contains("trashed", "created"))
                .body("items[0].actor.kind", equalTo("account"))
                .body("items[0].actor.name", notNullValue());
    }

    private static Response create(String slug, String name) {
        var body = slug == null ? Map.of("name", name) : Map.of("slug", slug, "name", name);
        return Api.as(EDITOR).contentType("application/json").body(body).post(GENRES);
    }
}
