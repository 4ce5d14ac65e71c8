package org.marquee.person;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.marquee.account.Roles.ADMIN;
import static org.marquee.account.Roles.AUTHOR;
import static org.marquee.account.Roles.EDITOR;
import static org.marquee.account.Roles.MODERATOR;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marquee.kernel.json.Patches;
import org.marquee.testkit.Api;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;

@QuarkusTest
class PersonDeskTest {
    private static final String PEOPLE = "/api/v1/editorial/people";

    private final Given given;
    private final Patches patches;
    private final ObjectMapper mapper;
    private final EditablePeople editable;

    PersonDeskTest(Given given, Patches patches, ObjectMapper mapper, EditablePeople editable) {
        this.given = given;
        this.patches = patches;
        this.mapper = mapper;
        this.editable = editable;
    }

    @Test
    void who_may_not_write_changes_nothing() {
        var url = create(Map.of("name", "Unchanged")).header("Location");
        var request = Map.of("name", "Changed");
        assertEquals(401, put(Api.anonymous(), url, request).statusCode());
        assertEquals(403, put(Api.as(AUTHOR), url, request).statusCode());
        assertEquals(403, put(Api.as(MODERATOR), url, request).statusCode());
        assertEquals(403, Api.as(MODERATOR).get(url).statusCode());
        Api.as(AUTHOR).get(url).then().statusCode(200).body("name", equalTo("Unchanged"));
    }

    @Test
    void a_new_person_has_an_address_and_is_public_at_once() {
        var slug = given.slug("person");
        var image = given.image("Portrait").toString();
        var created = create(everything(slug, image));
        created.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .header("ETag", matchesPattern("\"0-.+\""))
                .body("portrait.id", equalTo(image))
                .body("trashedAt", nullValue());
        Desk.OF_EDITOR.get(created.header("Location")).then().statusCode(200).body("slug", equalTo(slug));
        Api.anonymous()
                .get("/api/v1/people/" + slug)
                .then()
                .statusCode(200)
                .body("nativeName.value", equalTo("전종서"))
                .body("externalIds.letterboxd", equalTo("letterboxd-" + slug))
                .body("portrait.alt", equalTo("Portrait"));
    }

    @Test
    void what_an_editor_reads_can_be_sent_back_as_it_is() {
        var input = everything(given.slug("person"), given.image("Portrait").toString());
        var created = create(input);
        var shown = editable.require(UUID.fromString(created.path("id")));
        var written = patches.apply(mapper.createObjectNode(), shown, PersonInput.class);
        assertEquals(mapper.convertValue(input, PersonInput.class), written);
        Desk.OF_EDITOR
                .patch(created.header("Location"), created.header("ETag"), Map.of())
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("aliases", contains("Rachel Jun"));
    }

    @Test
    void a_patch_changes_what_it_names_and_takes_away_what_it_says_is_null() {
        var created =
                create(everything(given.slug("person"), given.image("Portrait").toString()));
        var patch = "{\"portrait\":null,\"externalIds\":{\"tmdb\":null},\"name\":\"Another\"}";
        Desk.OF_EDITOR
                .patch(created.header("Location"), created.header("ETag"), patch)
                .then()
                .statusCode(200)
                .body("name", equalTo("Another"))
                .body("slug", equalTo(created.path("slug")))
                .body("portrait", nullValue())
                .body("externalIds.tmdb", nullValue())
                .body("externalIds.letterboxd", equalTo(created.path("externalIds.letterboxd")))
                .body("biography", equalTo("Acts."));
    }

    @Test
    void without_a_slug_a_person_gets_one_of_the_name_and_keeps_it() {
        var name = "전종서 " + given.slug("x");
        var first = create(Map.of("name", name));
        String slug = first.then().statusCode(201).extract().path("slug");
        create(Map.of("name", name)).then().statusCode(201).body("slug", equalTo(slug + "-2"));
        Desk.OF_EDITOR
                .put(first.header("Location"), first.header("ETag"), Map.of("name", "Renamed"))
                .then()
                .statusCode(200)
                .body("slug", equalTo(slug));
    }

    @Test
    void a_former_slug_leads_to_the_new_one_and_to_nobody_else_ever() {
        var former = given.slug("person");
        var current = given.slug("person");
        var url = create(Map.of("slug", former, "name", "Moved")).header("Location");
        Desk.OF_EDITOR.patch(url, "*", Map.of("slug", current)).then().statusCode(200);
        assertRedirected(former, current);
        assertTaken(create(Map.of("slug", former, "name", "Other")), "/slug");
        Desk.OF_EDITOR.trash(url).then().statusCode(204);
        Desk.OF_ADMIN.purge(url).then().statusCode(204);
        Api.anonymous().get("/api/v1/people/" + former).then().statusCode(404);
        assertTaken(create(Map.of("slug", former, "name", "Other")), "/slug");
        assertTaken(create(Map.of("slug", current, "name", "Other")), "/slug");
    }

    @Test
    void who_comes_back_to_a_slug_of_their_own_gets_it() {
        var former = given.slug("person");
        var url = create(Map.of("slug", former, "name", "To and fro")).header("Location");
        var other = given.slug("person");
        Desk.OF_EDITOR.patch(url, "*", Map.of("slug", other)).then().statusCode(200);
        Desk.OF_EDITOR
                .patch(url, "*", Map.of("slug", former))
                .then()
                .statusCode(200)
                .body("slug", equalTo(former));
        assertRedirected(other, former);
    }

    @ParameterizedTest
    @CsvSource({"imdb, nm%d", "wikidata, Q%d", "letterboxd, somebody-%d", "tmdb, %d"})
    void what_names_one_person_elsewhere_names_no_other_here(String data, String pattern) {
        var number = ThreadLocalRandom.current().nextInt(1_000_000, 2_000_000_000);
        Object id = data.equals("tmdb") ? (Object) number : pattern.formatted(number);
        create(Map.of("name", "One", "externalIds", Map.of(data, id))).then().statusCode(201);
        assertTaken(create(Map.of("name", "Other", "externalIds", Map.of(data, id))), "/externalIds/" + data);
    }

    @Test
    void a_portrait_that_does_not_exist_is_told() {
        create(Map.of("name", "Somebody", "portrait", UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"))
                .body("errors.pointer", contains("/portrait"));
    }

    @Test
    void a_person_whom_a_film_credits_stays() {
        var url = create(Map.of("name", "In use")).header("Location");
        String slug = Desk.OF_EDITOR.get(url).path("slug");
        var film = given.film(node -> {
            node.withArray("credits").addObject().put("type", "cast").put("person", slug);
            node.withArray("credits")
                    .addObject()
                    .put("type", "cast")
                    .put("person", slug)
                    .put("character", "Twin");
        });
        Desk.OF_EDITOR
                .trash(url)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/in-use"))
                .body("errors", hasSize(1))
                .body("errors[0].resource", matchesPattern("/api/v1/editorial/films/.+"))
                .body("errors[0].detail", containsString(film));
        given.sql("update film set trashed_at = now() where slug = ?1", film);
        Desk.OF_EDITOR.trash(url).then().statusCode(204);
        Desk.OF_ADMIN.purge(url).then().statusCode(409).body("type", equalTo("/problems/in-use"));
    }

    @Test
    void the_trash_keeps_people_until_they_are_restored_or_an_admin_purges_them() {
        var slug = given.slug("person");
        var url = create(Map.of("slug", slug, "name", "Trash " + slug)).header("Location");
        Desk.OF_ADMIN.purge(url).then().statusCode(409).body("type", equalTo("/problems/invalid-state"));
        Desk.OF_EDITOR.trash(url).then().statusCode(204);
        Desk.OF_EDITOR.trash(url).then().statusCode(204);
        Desk.OF_EDITOR.get(url).then().body("trashedAt", notNullValue());
        Desk.OF_EDITOR.get(PEOPLE + "?q=" + slug).then().body("items", empty());
        Desk.OF_EDITOR.get(PEOPLE + "?trashed=true&q=" + slug).then().body("items.slug", contains(slug));
        Api.anonymous().get("/api/v1/people/" + slug).then().statusCode(404);
        Desk.OF_EDITOR.restore(url).then().statusCode(200).body("trashedAt", nullValue());
        Api.anonymous().get("/api/v1/people/" + slug).then().statusCode(200);
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
    void people_are_found_by_any_part_of_any_of_their_names() {
        var mark = given.slug("q");
        var one = create(Map.of("name", "Zoë " + mark)).<String>path("slug");
        var two = create(Map.of("name", "B", "nativeName", Map.of("value", "전종서 " + mark, "language", "ko")))
                .<String>path("slug");
        var three = create(Map.of("name", "C", "aliases", List.of("x", "100% " + mark)))
                .<String>path("slug");
        Desk.OF_EDITOR
                .get(PEOPLE + "?sort=updatedAt&q=" + mark.toUpperCase(Locale.ROOT))
                .then()
                .body("items.slug", contains(one, two, three));
        Desk.OF_EDITOR.get(PEOPLE + "?q=종서 " + mark).then().body("items.slug", contains(two));
        Api.as(EDITOR).queryParam("q", "0% " + mark).get(PEOPLE).then().body("items.slug", contains(three));
        Api.as(EDITOR).queryParam("q", "%" + mark).get(PEOPLE).then().body("items", empty());
    }

    @Test
    void every_change_is_in_the_log_with_its_actor() {
        var created = create(Map.of("name", "Logged"));
        Desk.OF_EDITOR.patch(created.header("Location"), "*", Map.of("name", "Logged on"));
        Desk.OF_EDITOR.trash(created.header("Location"));
        Api.as(ADMIN)
                .get("/api/v1/editorial/changes?entityId=" + created.path("id"))
                .then()
                .statusCode(200)
                .body("items.action", contains("trashed", "updated", "created"))
                .body("items.actor.kind", not(empty()))
                .body("items[0].actor.kind", equalTo("account"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name': ' '}                                             | /name",
                "{'name': null}                                            | /name",
                "{'name': 'A', 'slug': 'Not a slug'}                       | /slug",
                "{'name': 'A', 'biography': ''}                            | /biography",
                "{'name': 'A', 'biography': ' \\n '}                       | /biography",
                "{'name': 'A', 'aliases': ['a', ' ']}                      | /aliases/1",
                "{'name': 'A', 'aliases': [null]}                          | /aliases/0",
                "{'name': 'A', 'nativeName': {'value': 'B'}}               | /nativeName/language",
                "{'name': 'A', 'nativeName': {'language': 'ko'}}           | /nativeName/value",
                "{'name': 'A', 'externalIds': {'imdb': 'tt1234567'}}       | /externalIds/imdb",
                "{'name': 'A', 'externalIds': {'imdb': 'nm12345678901'}}   | /externalIds/imdb",
                "{'name': 'A', 'externalIds': {'tmdb': 0}}                 | /externalIds/tmdb",
                "{'name': 'A', 'externalIds': {'tmdb': 2147483648}}        | /externalIds/tmdb",
                "{'name': 'A', 'externalIds': {'wikidata': 'Q0'}}          | /externalIds/wikidata",
                "{'name': 'A', 'externalIds': {'letterboxd': ' '}}         | /externalIds/letterboxd",
                "{'name': 'A', 'portrait': 'no-id'}                        | /portrait",
                "{'name': 'A', 'version': 3}                               | /version"
            })
    void what_breaks_a_rule_is_pointed_to(String body, String pointer) {
        create(body.replace('\'', '"'))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-body"))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void texts_may_be_as_long_as_the_database_takes_them() {
        var letter = "𝄞";
        create(Map.of("name", "a".repeat(200), "biography", "b".repeat(5000)))
                .then()
                .statusCode(201);
        create(Map.of("name", letter.repeat(100), "aliases", List.of(letter.repeat(100))))
                .then()
                .statusCode(201);
        create(Map.of("name", "a".repeat(201))).then().statusCode(400);
        create(Map.of("name", letter.repeat(101))).then().statusCode(400);
    }

    private static Map<String, Object> everything(String slug, String portrait) {
        var number = ThreadLocalRandom.current().nextInt(1_000_000, 2_000_000_000);
        return Map.of(
                "slug",
                slug,
                "name",
                "Jeon Jong-seo",
                "nativeName",
                Map.of("value", "전종서", "language", "ko"),
                "aliases",
                List.of("Rachel Jun"),
                "biography",
                "Acts.",
                "externalIds",
                Map.of(
                        "imdb", "nm" + number,
                        "tmdb", number,
                        "wikidata", "Q" + number,
                        "letterboxd", "letterboxd-" + slug),
                "portrait",
                portrait);
    }

    private static Response create(Object body) {
        return Desk.OF_EDITOR.post(PEOPLE, body);
    }

    private static Response put(RequestSpecification as, String url, Object body) {
        return as.contentType("application/json")
                .header("If-Match", "*")
                .body(body)
                .put(url);
    }

    private static void assertRedirected(String former, String current) {
        Api.anonymous()
                .get("/api/v1/people/" + former)
                .then()
                .statusCode(301)
                .header("Location", endsWith("/api/v1/people/" + current));
    }

    private static void assertTaken(Response answer, String pointer) {
        answer.then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-taken"))
                .body("errors.pointer", contains(pointer));
    }
}
