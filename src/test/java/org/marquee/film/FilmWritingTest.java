package org.marquee.film;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.marquee.kernel.json.Patches;
import org.marquee.term.TermKind;
import org.marquee.testkit.Api;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;
import org.marquee.testkit.Statements;

/** What stands in a film, and what it refers to. */
@QuarkusTest
class FilmWritingTest {
    private static final String FILMS = "/api/v1/editorial/films";

    private final Given given;
    private final Patches patches;
    private final ObjectMapper mapper;
    private final EditableFilms editable;

    FilmWritingTest(Given given, Patches patches, ObjectMapper mapper, EditableFilms editable) {
        this.given = given;
        this.patches = patches;
        this.mapper = mapper;
        this.editable = editable;
    }

    @Test
    void what_an_editor_reads_can_be_sent_back_as_it_is() {
        var film = everything();
        var created = Desk.OF_EDITOR.post(FILMS, film);
        created.then().statusCode(201);
        var url = created.header("Location");
        var id = UUID.fromString(created.path("id"));
        var input = patches.apply(mapper.createObjectNode(), editable.require(id), FilmInput.class);
        assertEquals(mapper.convertValue(film, FilmInput.class), input);
        Desk.OF_EDITOR
                .patch(url, created.header("ETag"), Map.of())
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        assertEquals(input, patches.apply(mapper.createObjectNode(), editable.require(id), FilmInput.class));
        Desk.OF_EDITOR.put(url, "*", mapper.valueToTree(input)).then().statusCode(200);
        assertEquals(input, patches.apply(mapper.createObjectNode(), editable.require(id), FilmInput.class));
    }

    @Test
    void a_patch_replaces_a_list_as_a_whole_and_leaves_the_others() {
        var created = Desk.OF_EDITOR.post(FILMS, everything());
        var patch = mapper.createObjectNode().put("synopsis", "Else").putNull("poster");
        patch.putArray("genres").add(given.term(TermKind.GENRE));
        Desk.OF_EDITOR
                .patch(created.header("Location"), created.header("ETag"), patch)
                .then()
                .statusCode(200)
                .body("synopsis", equalTo("Else"))
                .body("poster", nullValue())
                .body("genres", hasSize(1))
                .body("credits", equalTo(created.path("credits")))
                .body("gallery", equalTo(created.path("gallery")))
                .body("availability", equalTo(created.path("availability")));
        Desk.OF_EDITOR
                .patch(created.header("Location"), "*", Map.of("releaseDate", "1999-01-01"))
                .then()
                .statusCode(200)
                .body("releaseYear", nullValue());
        Api.anonymous().get("/api/v1/films/" + created.path("slug")).then().body("year", equalTo(1999));
    }

    @Test
    void every_list_may_be_put_into_another_order() {
        var film = everything();
        var created = Desk.OF_EDITOR.post(FILMS, film);
        for (var list : List.of("alternativeTitles", "genres", "companies", "gallery", "availability", "credits")) {
            var items = film.withArray(list);
            assertTrue(items.size() > 1, list);
            items.add(items.remove(0));
        }
        var replaced = Desk.OF_EDITOR.put(created.header("Location"), created.header("ETag"), film);
        replaced.then().statusCode(200);
        for (var list : List.of("alternativeTitles.title", "genres.slug", "companies.slug", "gallery.image.id")) {
            List<Object> before = created.path(list);
            List<Object> after = replaced.path(list);
            assertEquals(before.subList(1, before.size()), after.subList(0, after.size() - 1), list);
            assertEquals(before.get(0), after.get(after.size() - 1), list);
        }
        replaced.then()
                .body("credits.character", contains("Second", "First", null, null))
                .body("credits.order", contains(1, 2, 1, 2))
                .body("availability.kind", contains("rent", "subscription"));
    }

    @Test
    void a_thousand_credits_take_few_statements() {
        var people =
                IntStream.range(0, 100).mapToObj(i -> given.person(any -> {})).toList();
        var film = film("Crowded");
        IntStream.range(0, 1000)
                .forEach(i -> film.withArray("credits")
                        .addObject()
                        .put("type", "cast")
                        .put("person", people.get(i % 100))
                        .put("character", "Part " + i));
        var url = Desk.OF_EDITOR.post(FILMS, film).header("Location");
        var credits = film.withArray("credits");
        credits.add(credits.remove(0));
        Desk.OF_EDITOR.put(url, "*", film).then().statusCode(200);
        credits.add(credits.remove(0));
        var whole = Statements.during(() -> Desk.OF_EDITOR.put(url, "*", film));
        assertTrue(whole.count() < 50, whole.acknowledged()::toString);
        var one = Statements.during(() -> Desk.OF_EDITOR.patch(url, "*", Map.of("title", "Still crowded")));
        assertTrue(one.count() < 30, one.acknowledged()::toString);
        assertTrue(
                one.acknowledged().stream().noneMatch(tag -> tag.startsWith("DELETE")), one.acknowledged()::toString);
        Desk.OF_EDITOR.get(url).then().body("credits", hasSize(1000)).body("credits[0].character", equalTo("Part 2"));
        credits.addObject().put("type", "cast").put("person", people.get(0));
        Desk.OF_EDITOR.put(url, "*", film).then().statusCode(400).body("errors.pointer", contains("/credits"));
    }

    @Test
    void all_that_does_not_exist_is_told_at_once() {
        var film = film("Lost");
        var image = given.image("Alt").toString();
        var trashed = given.person(any -> {});
        given.sql("update person set trashed_at = now() where slug = ?1", trashed);
        film.put("poster", UUID.randomUUID().toString());
        film.putArray("genres").add("no-such-genre").add(given.term(TermKind.TAG));
        film.putArray("companies")
                .add(given.term(TermKind.COMPANY))
                .add(UUID.randomUUID().toString());
        film.putArray("gallery").addObject().put("image", image);
        film.withArray("gallery").addObject().put("image", UUID.randomUUID().toString());
        credit(film, "cast", given.person(any -> {}));
        credit(film, "cast", trashed);
        film.putArray("availability")
                .addObject()
                .put("platform", "nowhere")
                .put("country", "KR")
                .put("kind", "rent");
        Desk.OF_EDITOR
                .post(FILMS, film)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/poster",
                                "/genres/0",
                                "/genres/1",
                                "/companies/1",
                                "/gallery/1/image",
                                "/credits/1/person",
                                "/availability/0/platform"));
    }

    @Test
    void what_a_list_has_twice_is_told_also_when_one_is_a_slug_and_the_other_an_id() {
        var person = Desk.OF_EDITOR.post("/api/v1/editorial/people", Map.of("name", "Somebody"));
        var genre = Desk.OF_EDITOR.post("/api/v1/editorial/genres", Map.of("name", "Genre " + given.slug("x")));
        var platform = given.term(TermKind.PLATFORM);
        var image = given.image("Alt").toString();
        var film = film("Twice");
        film.putArray("genres").add(genre.<String>path("slug")).add(genre.<String>path("id"));
        film.putArray("gallery").addObject().put("image", image);
        film.withArray("gallery").addObject().put("image", image).put("alt", "Other");
        credit(film, "cast", person.path("slug"));
        credit(film, "cast", person.path("id"));
        for (var until : List.of("2024-01-01", "2025-01-01")) {
            film.withArray("availability")
                    .addObject()
                    .put("platform", platform)
                    .put("country", "KR")
                    .put("kind", "rent")
                    .put("availableUntil", until);
        }
        Desk.OF_EDITOR
                .post(FILMS, film)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-body"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/genres/1", "/gallery/1/image", "/credits/1", "/availability/1"));
    }

    @Test
    void one_person_may_have_several_parts_and_jobs() {
        var person = given.person(any -> {});
        var film = film("Alone");
        credit(film, "cast", person);
        credit(film, "cast", person).put("character", "A");
        credit(film, "cast", person).put("character", "a");
        credit(film, "crew", person).put("department", "Directing").put("job", "Director");
        credit(film, "crew", person).put("department", "Writing").put("job", "Writer");
        Desk.OF_EDITOR.post(FILMS, film).then().statusCode(201).body("credits", hasSize(5));
    }

    private ObjectNode film(String title) {
        return mapper.createObjectNode().put("kind", "feature").put("title", title);
    }

    private static ObjectNode credit(ObjectNode film, String type, String person) {
        return film.withArray("credits").addObject().put("type", type).put("person", person);
    }

    /** A film with all that one can have, two of everything that there may be many of, referring by id. */
    private ObjectNode everything() {
        var number = ThreadLocalRandom.current().nextInt(1_000_000, 2_000_000_000);
        var film = film("Everything").put("slug", given.slug("film"));
        film.putObject("originalTitle").put("value", "모두").put("language", "ko").put("romanised", "Modu");
        film.putArray("alternativeTitles").addObject().put("title", "Alles").put("language", "de");
        film.withArray("alternativeTitles").addObject().put("title", "All");
        film.put("synopsis", "A\nsynopsis.").put("releaseDate", "2023-10-06").put("runtimeMinutes", 93);
        film.putArray("countries").add("KR").add("US");
        film.putArray("languages").add("ko").add("pt-BR");
        film.putArray("genres").add(term("genres")).add(term("genres"));
        film.putArray("companies").add(term("companies")).add(term("companies"));
        film.putObject("externalIds")
                .put("imdb", "tt" + number)
                .put("tmdb", number)
                .put("wikidata", "Q" + number)
                .put("letterboxd", "film-" + number);
        film.put("poster", given.image("Poster").toString());
        film.putArray("gallery")
                .addObject()
                .put("image", given.image("Still").toString())
                .put("alt", "")
                .put("caption", "Caption")
                .put("credit", "Credit");
        film.withArray("gallery").addObject().put("image", given.image("Other").toString());
        var person = person();
        credit(film, "cast", person).put("character", "First");
        credit(film, "cast", person()).put("character", "Second");
        credit(film, "crew", person).put("department", "Directing").put("job", "Director");
        credit(film, "crew", person).put("department", "Writing").put("job", "Writer");
        place(film, "subscription").put("url", "https://example.org/watch").put("availableFrom", "2023-10-06");
        place(film, "rent").put("availableFrom", "2024-01-01").put("availableUntil", "2024-01-01");
        return film;
    }

    private ObjectNode place(ObjectNode film, String kind) {
        return film.withArray("availability")
                .addObject()
                .put("platform", term("platforms"))
                .put("country", "KR")
                .put("kind", kind);
    }

    private String term(String kind) {
        return Desk.OF_EDITOR
                .post("/api/v1/editorial/" + kind, Map.of("name", "Name " + given.slug("term")))
                .path("id");
    }

    private static String person() {
        return Desk.OF_EDITOR
                .post("/api/v1/editorial/people", Map.of("name", "Somebody"))
                .path("id");
    }
}
