package org.marquee.kernel.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marquee.account.Roles.ADMIN;
import static org.marquee.account.Roles.MODERATOR;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;

/** Whatever somebody writes, each reader's next answer is that of the application; and what does not change stays kept. */
@QuarkusTest
class CutMatrixTest {
    private static final String ROOT = "/api/v1/editorial/";
    private static final Set<String> ALL = Set.of("film", "person", "author", "review", "comments");
    private static final Set<String> ALL_BUT_PEOPLE = Set.of("film", "author", "review", "comments");
    private static final Set<String> ALL_BUT_AUTHORS = Set.of("film", "person", "review", "comments");

    private final Desk admin = Desk.of(ADMIN);
    private final Desk moderator = Desk.of(MODERATOR, ADMIN);
    private final Reading reading;
    private final World world;
    private final Given given;

    CutMatrixTest(Reading reading, World world, Given given) {
        this.reading = reading;
        this.world = world;
        this.given = given;
    }

    @BeforeEach
    void open() {
        reading.open();
        given.sql("delete from rate_limit");
        world.make();
    }

    @AfterEach
    void close() {
        reading.close();
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
            after("renaming of " + address, ALL, () -> admin.patch(address, "*", Map.of("name", "Renamed")));
        }
        var made = new String[1];
        after("creation", ALL, () -> {
            var answer = admin.post(ROOT + "genres", Map.of("name", "New one"));
            made[0] = answer.header("Location");
            return answer;
        });
        after("trashing", ALL, () -> admin.trash(made[0]));
        after("purging", ALL, () -> admin.purge(made[0]));
    }

    @Test
    void people_and_authors() {
        var person = ROOT + "people/" + world.id("person", world.person);
        after("renaming", ALL, () -> admin.patch(person, "*", Map.of("name", "Somebody Else")));
        after("losing the portrait", ALL, () -> admin.patch(person, "*", one("portrait", null)));
        var extra = ROOT + "people/" + world.id("person", world.extra);
        after("getting a portrait", ALL, () -> admin.patch(extra, "*", Map.of("portrait", world.hero.toString())));
        after("trashing", ALL, () -> admin.trash(extra));
        after("restoring", Set.of(), () -> admin.restore(extra));
        after("moving", ALL, () -> admin.patch(extra, "*", Map.of("slug", given.slug("moved"))));
        var author = ROOT + "authors/" + world.id("author", world.author);
        after("renaming an author", ALL, () -> admin.patch(author, "*", Map.of("name", "A. N. Author")));
        after("moving an author", ALL, () -> admin.patch(author, "*", Map.of("slug", given.slug("moved"))));
    }

    @Test
    void films() {
        var film = ROOT + "films/" + world.id("film", world.film);
        var others = ALL_BUT_PEOPLE;
        after("retitling", others, () -> admin.patch(film, "*", Map.of("title", "Another Title")));
        after("another poster", others, () -> admin.patch(film, "*", Map.of("poster", world.hero.toString())));
        after("an empty gallery", others, () -> admin.patch(film, "*", Map.of("gallery", List.of())));
        after(
                "another cast",
                others,
                () -> admin.patch(
                        film, "*", Map.of("credits", List.of(Map.of("type", "cast", "person", world.extra)))));
        after("no genre", others, () -> admin.patch(film, "*", Map.of("genres", List.of())));
        after("another slug", others, () -> admin.patch(film, "*", Map.of("slug", given.slug("moved"))));
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
        pieces.forEach(piece -> after("trashing " + piece, ALL_BUT_PEOPLE, () -> admin.trash(piece)));
        for (var piece : pieces) {
            after("restoring " + piece, Set.of(), () -> admin.restore(piece));
            reading.fill(List.of("/api/v1/films/" + film, "/api/v1/films?slug=" + film));
        }
        assertEquals(List.of(), Reading.stale(List.of("/api/v1/films/" + film, "/api/v1/people/" + person)));
    }

    @Test
    void images() {
        for (var image : List.of(world.portrait, world.poster, world.still, world.hero)) {
            var address = ROOT + "images/" + image;
            after("describing", ALL, () -> admin.patch(address, "*", Map.of("alt", "Described", "credit", "Somebody")));
            after("focusing", ALL, () -> admin.patch(address, "*", Map.of("focalPoint", Map.of("x", 0.1, "y", 0.9))));
        }
    }

    @Test
    void reviews() {
        var review = Desk.REVIEWS + "/" + world.reviewId(world.review);
        var rest = ALL_BUT_AUTHORS;
        after("saving a draft", ALL, () -> admin.patch(review, "*", Map.of("headline", "Not yet")));
        assertTrue(reading.isKept("/api/v1/reviews"), "drafts cut nothing");
        after("publishing again", rest, () -> publish(review, Map.of()));
        var other = given.film(any -> {});
        admin.patch(
                review, "*", Map.of("film", other, "authors", List.of(world.otherAuthor), "slug", given.slug("moved")));
        after("publishing it otherwise", rest, () -> publish(review, Map.of()));
        after("scheduling an end", rest, () -> publish(review, Map.of("unpublishAt", "2099-01-01T00:00:00Z")));
        after("unpublishing", rest, () -> admin.delete(admin.get(review), "/publication"));
        after("publishing anew", rest, () -> publish(review, Map.of()));
        takeAway(world.pointing, world.linking);
        after("trashing", rest, () -> admin.trash(review));
        after("restoring", Set.of(), () -> admin.restore(review));
        admin.trash(review);
        after("purging", rest, () -> admin.purge(review));
    }

    @Test
    void what_others_point_to() {
        var draft = Desk.REVIEWS + "/" + world.reviewId(world.draft);
        var rest = ALL_BUT_AUTHORS;
        after("publishing", rest, () -> publish(draft, Map.of()));
        after("unpublishing", rest, () -> admin.delete(admin.get(draft), "/publication"));
        after("scheduling", rest, () -> publish(draft, Map.of("publishAt", "2099-01-01T00:00:00Z")));
        after("publishing after all", rest, () -> publish(draft, Map.of()));
        takeAway(world.pointing, world.linking);
        after("trashing", rest, () -> admin.trash(draft));
        after("purging", rest, () -> admin.purge(draft));
    }

    @Test
    void comments() {
        var comment = ROOT + "comments/" + world.comment;
        var section = Desk.REVIEWS + "/" + world.reviewId(world.review) + "/comment-settings";
        for (var decision : List.of("reject", "approve", "spam", "approve", "hold", "approve")) {
            after(decision, ALL, () -> moderator.put(comment + "/decision", "*", Map.of("decision", decision)));
        }
        after("mending", ALL, () -> moderator.patch(comment, "*", Map.of("body", "Mended")));
        after("replying", ALL, () -> moderator.post(comment + "/replies", Map.of("body", "Thanks")));
        after("closing", ALL, () -> moderator.put(section, "*", Map.of("closesAt", "2024-01-01T00:00:00Z")));
        after("opening", ALL, () -> moderator.put(section, "*", Map.of()));
        var all = moderator.get(ROOT + "comment-settings");
        var settings = new HashMap<String, Object>(all.jsonPath().getMap("$"));
        settings.keySet().removeAll(Set.of("updatedAt", "version"));
        after("settings of the site", Set.of("film", "person", "author", "comments"), () -> {
            settings.put("closeAfterDays", 1);
            return admin.put(ROOT + "comment-settings", "*", settings);
        });
        after("settings as before", Set.of("film", "person", "author", "comments"), () -> {
            settings.put("closeAfterDays", null);
            return admin.put(ROOT + "comment-settings", "*", settings);
        });
        after("trashing", ALL, () -> moderator.trash(comment));
        after("restoring", Set.of(), () -> moderator.put(comment + "/decision", "*", Map.of("decision", "approve")));
    }

    @Test
    void erasures_and_batches() {
        var email = UUID.randomUUID() + "@example.org";
        given.comment(world.review, node -> node.put("authorEmail", email));
        after(
                "an erasure",
                ALL,
                () -> admin.post(ROOT + "privacy/requests", Map.of("email", email, "kind", "erasure")));
        var draft = Desk.REVIEWS + "/" + world.reviewId(world.draft);
        var genre = ROOT + "genres/" + world.term("genre", world.genre);
        after(
                "a batch",
                Set.of("film", "person", "review", "comments"),
                () -> admin.post(
                        ROOT + "batch",
                        Map.of(
                                "operations",
                                List.of(
                                        Map.of(
                                                "method",
                                                "PATCH",
                                                "path",
                                                genre,
                                                "ifMatch",
                                                "*",
                                                "body",
                                                Map.of("name", "Batched")),
                                        Map.of(
                                                "method",
                                                "PUT",
                                                "path",
                                                draft + "/publication",
                                                "ifMatch",
                                                "*",
                                                "body",
                                                Map.of())))));
    }

    /** What points to something keeps it from the trash. */
    private void takeAway(String... reviews) {
        for (var review : reviews) {
            after(
                    "trashing " + review,
                    ALL_BUT_AUTHORS,
                    () -> admin.trash(Desk.REVIEWS + "/" + world.reviewId(review)));
        }
    }

    private Response publish(String review, Map<String, ?> times) {
        return admin.put(review + "/publication", "*", times);
    }

    /** @param untouched which of the pages beside it stay kept */
    private void after(String name, Set<String> untouched, Supplier<Response> write) {
        reading.settle();
        reading.fill(world.addresses());
        var answer = write.get();
        assertTrue(answer.statusCode() < 300, () -> name + ": " + answer.asString());
        var others = world.others();
        untouched.forEach(
                other -> assertTrue(reading.isKept(others.get(other)), () -> "cut in vain by " + name + ": " + other));
        assertEquals(List.of(), Reading.stale(world.addresses()), name);
    }

    private static Map<String, Object> one(String member, Object value) {
        var map = new HashMap<String, Object>();
        map.put(member, value);
        return map;
    }
}
