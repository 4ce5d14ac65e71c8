package org.marquee.kernel.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.marquee.account.Roles.ADMIN;
import static org.marquee.kernel.cache.Cuts.ALL;
import static org.marquee.kernel.cache.Cuts.ALL_BUT_PEOPLE;
import static org.marquee.kernel.cache.Cuts.ROOT;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;

/** Whatever somebody writes, each reader's next answer is that of the application; and what does not change stays kept. */
@QuarkusTest
class CutMatrixTest {
    private final Desk admin = Desk.of(ADMIN);
    private final Reading reading;
    private final World world;
    private final Given given;
    private final Cuts cuts;

    CutMatrixTest(Reading reading, World world, Given given, Cuts cuts) {
        this.reading = reading;
        this.world = world;
        this.given = given;
        this.cuts = cuts;
    }

    @BeforeEach
    void open() {
        cuts.open();
    }

    @AfterEach
    void close() {
        cuts.close();
    }

    @Test
    void terms() {
        for (var term : Map.of(
                        "genres",
                        world.genre,
                        "platforms",
                        world.platform,
                        "companies",
                        world.company,
                        "tags",
                        world.tag)
                .entrySet()) {
            var kind = Map.of("genres", "genre", "platforms", "platform", "companies", "company", "tags", "tag")
                    .get(term.getKey());
            var address = ROOT + term.getKey() + "/" + world.term(kind, term.getValue());
            cuts.after("renaming of " + address, ALL, () -> admin.patch(address, "*", Map.of("name", "Renamed")));
        }
        var made = new String[1];
        cuts.after("creation", ALL, () -> {
            var answer = admin.post(ROOT + "genres", Map.of("name", "New one"));
            made[0] = answer.header("Location");
            return answer;
        });
        cuts.after("trashing", ALL, () -> admin.trash(made[0]));
        cuts.after("purging", ALL, () -> admin.purge(made[0]));
    }

    @Test
    void people_and_authors() {
        var person = ROOT + "people/" + world.id("person", world.person);
        cuts.after("renaming", ALL, () -> admin.patch(person, "*", Map.of("name", "Somebody Else")));
        cuts.after("losing the portrait", ALL, () -> admin.patch(person, "*", one("portrait", null)));
        var extra = ROOT + "people/" + world.id("person", world.extra);
        cuts.after("getting a portrait", ALL, () -> admin.patch(extra, "*", Map.of("portrait", world.hero.toString())));
        cuts.after("trashing", ALL, () -> admin.trash(extra));
        cuts.after("restoring", Set.of(), () -> admin.restore(extra));
        cuts.after("moving", ALL, () -> admin.patch(extra, "*", Map.of("slug", given.slug("moved"))));
        var author = ROOT + "authors/" + world.id("author", world.author);
        cuts.after("renaming an author", ALL, () -> admin.patch(author, "*", Map.of("name", "A. N. Author")));
        cuts.after("moving an author", ALL, () -> admin.patch(author, "*", Map.of("slug", given.slug("moved"))));
    }

    @Test
    void films() {
        var film = ROOT + "films/" + world.id("film", world.film);
        var others = ALL_BUT_PEOPLE;
        cuts.after("retitling", others, () -> admin.patch(film, "*", Map.of("title", "Another Title")));
        cuts.after("another poster", others, () -> admin.patch(film, "*", Map.of("poster", world.hero.toString())));
        cuts.after("an empty gallery", others, () -> admin.patch(film, "*", Map.of("gallery", List.of())));
        cuts.after(
                "another cast",
                others,
                () -> admin.patch(
                        film, "*", Map.of("credits", List.of(Map.of("type", "cast", "person", world.extra)))));
        cuts.after("no genre", others, () -> admin.patch(film, "*", Map.of("genres", List.of())));
        cuts.after("another slug", others, () -> admin.patch(film, "*", Map.of("slug", given.slug("moved"))));
    }

    @Test
    void what_comes_back_piece_by_piece() {
        var genre = given.term(org.marquee.term.TermKind.GENRE);
        var person = given.person(any -> {});
        var film = given.film(node -> {
            node.put("poster", world.hero.toString()).putArray("genres").add(genre);
            node.putArray("credits").addObject().put("type", "cast").put("person", person);
        });
        var pieces = List.of(
                ROOT + "films/" + world.id("film", film),
                ROOT + "people/" + world.id("person", person),
                ROOT + "genres/" + world.term("genre", genre));
        pieces.forEach(piece -> cuts.after("trashing " + piece, ALL_BUT_PEOPLE, () -> admin.trash(piece)));
        for (var piece : pieces) {
            cuts.after("restoring " + piece, Set.of(), () -> admin.restore(piece));
            reading.fill(List.of("/api/v1/films/" + film, "/api/v1/films?slug=" + film));
        }
        assertEquals(List.of(), Reading.stale(List.of("/api/v1/films/" + film, "/api/v1/people/" + person)));
    }

    @Test
    void images() {
        for (var image : List.of(world.portrait, world.poster, world.still, world.hero)) {
            var address = ROOT + "images/" + image;
            cuts.after(
                    "describing",
                    ALL,
                    () -> admin.patch(address, "*", Map.of("alt", "Described", "credit", "Somebody")));
            cuts.after(
                    "focusing", ALL, () -> admin.patch(address, "*", Map.of("focalPoint", Map.of("x", 0.1, "y", 0.9))));
        }
    }

    private static Map<String, Object> one(String member, Object value) {
        var map = new HashMap<String, Object>();
        map.put(member, value);
        return map;
    }
}
