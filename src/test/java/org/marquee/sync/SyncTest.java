package org.marquee.sync;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marquee.review.Clockwork;
import org.marquee.term.TermKind;
import org.marquee.testkit.Api;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;

/** What an app gets when it begins, and after each kind of change. */
@QuarkusTest
@TestInstance(PER_CLASS)
class SyncTest {
    private static final String SYNC = "/api/v1/sync";
    private static final String DESK = "/api/v1/editorial/";

    private final Given given;
    private final Clockwork clockwork;
    private final Settlement settlement;

    /** Knows what all tests before have done. */
    private final App elder = new App();

    /** Begins where that one is, as if it had walked the whole way itself. */
    private App app;

    SyncTest(Given given, Clockwork clockwork, Settlement settlement) {
        this.given = given;
        this.clockwork = clockwork;
        this.settlement = settlement;
    }

    @BeforeEach
    void begin() {
        elder.sync();
        app = elder.copy();
    }

    @Test
    void a_walk_gives_all_that_is_public_once_and_a_token_for_what_comes() {
        app = new App();
        var all = app.sync();
        var keys = all.stream()
                .map(item -> item.path("type").asText() + item.path("id").asText())
                .toList();
        assertEquals(new HashSet<>(keys).size(), keys.size());
        assertTrue(all.stream().noneMatch(item -> item.path("deleted").asBoolean()));
        PublicFace.assertSame(app, "after a walk");
        assertEquals(List.of(), app.sync());
    }

    @Test
    void every_answer_fits_the_document() {
        var first = Api.anonymous().get(SYNC + "?limit=100&body=html&body=blocks&body=text");
        first.then().statusCode(200).body("items", hasSize(100));
        for (String token = first.path("nextToken"); token != null; ) {
            var next = Api.anonymous().get(SYNC + "?token=" + token);
            next.then().statusCode(200);
            token = next.<Boolean>path("hasMore") ? next.path("nextToken") : null;
        }
    }

    @Test
    void pages_of_any_size_lead_through_the_same() {
        app = new App();
        app.sync();
        var other = new App();
        for (boolean hasMore = true; hasMore; ) {
            hasMore = other.step(7);
        }
        assertAll(Set.of("review", "film", "image", "person", "tag").stream()
                .map(type -> () -> assertEquals(app.ids(type), other.ids(type))));
    }

    @Test
    void only_what_is_wanted_comes() {
        given.term(TermKind.TAG);
        var answer = Api.anonymous().get(SYNC + "?type=tag&type=review&body=text&limit=100");
        var types = new TreeSet<>(answer.<List<String>>path("items.type"));
        assertTrue(Set.of("tag", "review").containsAll(types), types.toString());
        var token = walked(SYNC + "?type=tag&type=review&body=text");
        var tag = given.term(TermKind.TAG);
        var review = given.review(Instant.EPOCH, any -> {});
        var changes = Api.anonymous().get(SYNC + "?token=" + token);
        changes.then()
                .body("items.type", equalTo(List.of("tag", "review")))
                .body("items[0].term.slug", equalTo(tag))
                .body("items[1].review.slug", equalTo(review))
                .body("items[1].review.bodyText", equalTo("A body."));
        assertNull(changes.path("items[1].review.bodyHtml"));
    }

    @Test
    void each_thing_comes_once_in_its_newest_form_in_the_order_of_the_changes() {
        app.sync();
        var one = given.term(TermKind.TAG);
        var two = given.term(TermKind.TAG);
        patch("tags/" + id("term", one), Map.of("name", "Another name"));
        patch("tags/" + id("term", one), Map.of("name", "The last name"));
        assertEquals(List.of("tag " + id("term", two), "tag " + id("term", one)), told(app.sync()));
        assertEquals(
                "The last name", app.thing("tag", id("term", one)).path("name").asText());
    }

    @Test
    void a_draft_and_what_only_it_shows_are_never_told_of() {
        app.sync();
        var image = given.image("Only in a draft").toString();
        var slug = given.draft(review -> review.putObject("heroImage").put("image", image));
        var review = DESK + "reviews/" + id("review_slug", "review_id", slug);
        Desk.OF_ADMIN.patch(review, "*", Map.of("headline", "Still a draft"));
        patch("images/" + image, Map.of("alt", "Other words"));
        Desk.OF_ADMIN.put(review + "/publication", "*", Map.of("publishAt", "2097-01-01T00:00:00Z"));
        Desk.OF_ADMIN.trash(review + "/publication");
        Desk.OF_ADMIN.trash(review);
        Desk.OF_ADMIN.purge(review);
        var told = told(app.sync());
        assertEquals(
                List.of("author", "film"),
                told.stream().map(each -> each.split(" ")[0]).sorted().toList());
    }

    @Test
    void what_is_unpublished_goes_with_what_only_it_showed_and_comes_back_with_it() {
        var image = given.image("In a review").toString();
        var slug = given.review(Instant.EPOCH, review -> review.put("body", "![](image:" + image + ")"));
        var review = id("review_slug", "review_id", slug);
        app.sync();
        Desk.OF_ADMIN.trash(DESK + "reviews/" + review + "/publication");
        assertEquals(Set.of("-review " + review, "-image " + image), Set.copyOf(told(app.sync())));
        Desk.OF_ADMIN.put(DESK + "reviews/" + review + "/publication", "*", Map.of());
        assertEquals(Set.of("review " + review, "image " + image), Set.copyOf(told(app.sync())));
        PublicFace.assertSame(app, "after coming back");
    }

    @Test
    void what_only_a_former_revision_showed_goes() {
        var before = given.image("Before").toString();
        var after = given.image("After").toString();
        var slug = given.review(
                Instant.EPOCH, review -> review.putObject("heroImage").put("image", before));
        var review = id("review_slug", "review_id", slug);
        app.sync();
        Desk.OF_ADMIN.patch(DESK + "reviews/" + review, "*", Map.of("heroImage", Map.of("image", after)));
        assertEquals(List.of(), told(app.sync()));
        Desk.OF_ADMIN.put(DESK + "reviews/" + review + "/publication", "*", Map.of());
        assertEquals(Set.of("review " + review, "-image " + before, "image " + after), Set.copyOf(told(app.sync())));
    }

    @Test
    void time_shows_and_hides() {
        app.sync();
        var image = given.image("For a while").toString();
        var from = Instant.now().plusMillis(300);
        var slug = given.review(
                from,
                from.plusMillis(1500),
                review -> review.putObject("heroImage").put("image", image));
        var review = id("review_slug", "review_id", slug);
        await(() -> isKnown(review));
        assertEquals(image, app.thing("review", review).at("/heroImage/imageId").asText());
        app.thing("image", image);
        await(() -> !isKnown(review));
        assertNull(app.find("image", image));
    }

    @Test
    void what_points_to_a_review_follows_it() {
        var other = given.review(Instant.EPOCH, any -> {});
        var otherId = id("review_slug", "review_id", other);
        var slug = given.review(Instant.EPOCH, review -> {
            review.put("body", "Before it, see [this](review:" + other + ").");
            review.putArray("related").add(other);
        });
        var review = id("review_slug", "review_id", slug);
        app.sync();
        assertEquals(otherId, app.thing("review", review).at("/relatedIds/0").asText());
        // All at once: where it led to is not to be found any more.
        var address = DESK + "reviews/" + otherId;
        Desk.OF_ADMIN.trash(address + "/publication");
        Desk.OF_ADMIN.trash(address);
        Desk.OF_ADMIN.purge(address);
        assertEquals(Set.of("review " + review, "-review " + otherId), Set.copyOf(told(app.sync())));
        PublicFace.assertSame(app, "after a purge");
    }

    @Test
    void what_comes_out_of_the_trash_is_named_again_where_it_stood() {
        var genre = given.term(TermKind.GENRE);
        var image = given.image("A poster").toString();
        var person = given.person(any -> {});
        var film = id("film", given.film(node -> {
            node.putArray("genres").add(genre);
            node.put("poster", image);
            node.putArray("credits").addObject().put("type", "cast").put("person", person);
        }));
        app.sync();
        var parts = List.of("genres/" + id("term", genre), "images/" + image, "people/" + id("person", person));
        Desk.OF_ADMIN.trash(DESK + "films/" + film).then().statusCode(204);
        parts.forEach(part -> Desk.OF_ADMIN.trash(DESK + part).then().statusCode(204));
        assertEquals(
                4,
                told(app.sync()).stream().filter(each -> each.startsWith("-")).count());
        Desk.OF_ADMIN.restore(DESK + "films/" + film);
        app.sync();
        assertEquals(0, app.thing("film", film).path("credits").size());
        parts.forEach(part -> Desk.OF_ADMIN.restore(DESK + part));
        app.sync();
        assertEquals(1, app.thing("film", film).path("credits").size());
        assertEquals(image, app.thing("film", film).path("posterId").asText());
        PublicFace.assertSame(app, "after the trash");
    }

    @Test
    void what_changes_during_a_walk_comes_at_its_end() {
        app = new App();
        app.step(1);
        var tag = id("term", given.term(TermKind.TAG));
        var review = given.review(Instant.EPOCH, any -> {});
        Desk.OF_ADMIN.trash(DESK + "tags/" + tag);
        app.sync();
        app.thing("review", id("review_slug", "review_id", review));
        assertNull(app.find("tag", tag));
    }

    @Test
    void a_repeated_request_misses_nothing() {
        app.sync();
        var before = app.copy();
        var film = id("film", given.film(any -> {}));
        app.sync();
        patch("films/" + film, Map.of("title", "Another title"));
        before.sync();
        assertEquals("Another title", before.thing("film", film).path("title").asText());
        assertEquals(1, told(app.sync()).size());
    }

    @Test
    void a_part_of_the_whole_may_be_kept_by_others_and_what_changed_is_asked_for_each_time() {
        Api.anonymous().get(SYNC).then().header("Cache-Control", startsWith("public, max-age="));
        var changes = Api.anonymous().get(SYNC + "?token=" + walked(SYNC));
        changes.then().header("Cache-Control", equalTo("no-cache"));
        Api.anonymous()
                .header("If-None-Match", changes.header("ETag"))
                .get(SYNC + "?token=" + walked(SYNC))
                .then()
                .statusCode(304);
        changes.then().header("Surrogate-Key", containsString("reviews"));
    }

    private String walked(String address) {
        var answer = Api.anonymous().get(address);
        while (answer.<Boolean>path("hasMore")) {
            answer = Api.anonymous().get(SYNC + "?token=" + answer.path("nextToken"));
        }
        return answer.path("nextToken");
    }

    private static List<String> told(List<JsonNode> items) {
        return items.stream()
                .map(item -> (item.path("deleted").asBoolean() ? "-" : "")
                        + item.path("type").asText() + " "
                        + item.path("id").asText())
                .collect(Collectors.toList());
    }

    private void patch(String thing, Map<String, ?> change) {
        Desk.OF_ADMIN.patch(DESK + thing, "*", change).then().statusCode(200);
    }

    private void await(BooleanSupplier condition) {
        var end = System.nanoTime() + 5_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "It does not come");
            clockwork.turn();
            settlement.turn();
        }
    }

    private boolean isKnown(String review) {
        app.sync();
        return app.find("review", review) != null;
    }

    private String id(String table, String slug) {
        return id(table, "id", slug);
    }

    private String id(String table, String column, String slug) {
        return given.texts("select cast(%s as text) from %s where slug = '%s'".formatted(column, table, slug))
                .findFirst()
                .orElseThrow();
    }
}
