package org.marquee.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marquee.review.Clockwork;
import org.marquee.term.TermKind;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;

/** What an app gets after each kind of change. */
@QuarkusTest
@TestInstance(PER_CLASS)
class SyncChangesTest {
    private static final String DESK = Things.DESK;

    private final Given given;
    private final Things things;
    private final Clockwork clockwork;
    private final Settlement settlement;

    /** Knows what all tests before have done. */
    private final App elder = new App();

    /** Begins where that one is, as if it had walked the whole way itself. */
    private App app;

    SyncChangesTest(Given given, Things things, Clockwork clockwork, Settlement settlement) {
        this.given = given;
        this.things = things;
        this.clockwork = clockwork;
        this.settlement = settlement;
    }

    @BeforeEach
    void begin() {
        elder.sync();
        app = elder.copy();
    }

    @Test
    void each_thing_comes_once_in_its_newest_form_in_the_order_of_the_changes() {
        app.sync();
        var one = given.term(TermKind.TAG);
        var two = given.term(TermKind.TAG);
        things.patch("tags/" + things.id("term", one), Map.of("name", "Another name"));
        things.patch("tags/" + things.id("term", one), Map.of("name", "The last name"));
        assertEquals(List.of("tag " + things.id("term", two), "tag " + things.id("term", one)), App.told(app.sync()));
        assertEquals(
                "The last name",
                app.thing("tag", things.id("term", one)).path("name").asText());
    }

    @Test
    void a_draft_and_what_only_it_shows_are_never_told_of() {
        app.sync();
        var image = given.image("Only in a draft").toString();
        var slug = given.draft(review -> review.putObject("heroImage").put("image", image));
        var review = DESK + "reviews/" + things.id("review_slug", "review_id", slug);
        Desk.OF_ADMIN.patch(review, "*", Map.of("headline", "Still a draft"));
        things.patch("images/" + image, Map.of("alt", "Other words"));
        Desk.OF_ADMIN.put(review + "/publication", "*", Map.of("publishAt", "2097-01-01T00:00:00Z"));
        Desk.OF_ADMIN.trash(review + "/publication");
        Desk.OF_ADMIN.trash(review);
        Desk.OF_ADMIN.purge(review);
        var told = App.told(app.sync());
        assertEquals(
                List.of("author", "film"),
                told.stream().map(each -> each.split(" ")[0]).sorted().toList());
    }

    @Test
    void what_is_unpublished_goes_with_what_only_it_showed_and_comes_back_with_it() {
        var image = given.image("In a review").toString();
        var slug = given.review(Instant.EPOCH, review -> review.put("body", "![](image:" + image + ")"));
        var review = things.id("review_slug", "review_id", slug);
        app.sync();
        Desk.OF_ADMIN.trash(DESK + "reviews/" + review + "/publication");
        assertEquals(Set.of("-review " + review, "-image " + image), Set.copyOf(App.told(app.sync())));
        Desk.OF_ADMIN.put(DESK + "reviews/" + review + "/publication", "*", Map.of());
        assertEquals(Set.of("review " + review, "image " + image), Set.copyOf(App.told(app.sync())));
        PublicFace.assertSame(app, "after coming back");
    }

    @Test
    void what_only_a_former_revision_showed_goes() {
        var before = given.image("Before").toString();
        var after = given.image("After").toString();
        var slug = given.review(
                Instant.EPOCH, review -> review.putObject("heroImage").put("image", before));
        var review = things.id("review_slug", "review_id", slug);
        app.sync();
        Desk.OF_ADMIN.patch(DESK + "reviews/" + review, "*", Map.of("heroImage", Map.of("image", after)));
        assertEquals(List.of(), App.told(app.sync()));
        Desk.OF_ADMIN.put(DESK + "reviews/" + review + "/publication", "*", Map.of());
        assertEquals(
                Set.of("review " + review, "-image " + before, "image " + after), Set.copyOf(App.told(app.sync())));
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
        var review = things.id("review_slug", "review_id", slug);
        await(() -> isKnown(review));
        assertEquals(image, app.thing("review", review).at("/heroImage/imageId").asText());
        app.thing("image", image);
        await(() -> !isKnown(review));
        assertNull(app.find("image", image));
    }

    @Test
    void what_points_to_a_review_follows_it() {
        var other = given.review(Instant.EPOCH, any -> {});
        var otherId = things.id("review_slug", "review_id", other);
        var slug = given.review(Instant.EPOCH, review -> {
            review.put("body", "Before it, see [this](review:" + other + ").");
            review.putArray("related").add(other);
        });
        var review = things.id("review_slug", "review_id", slug);
        app.sync();
        assertEquals(otherId, app.thing("review", review).at("/relatedIds/0").asText());
        // All at once: where it led to is not to be found any more.
        var address = DESK + "reviews/" + otherId;
        Desk.OF_ADMIN.trash(address + "/publication");
        Desk.OF_ADMIN.trash(address);
        Desk.OF_ADMIN.purge(address);
        assertEquals(Set.of("review " + review, "-review " + otherId), Set.copyOf(App.told(app.sync())));
        PublicFace.assertSame(app, "after a purge");
    }

    @Test
    void what_comes_out_of_the_trash_is_named_again_where_it_stood() {
        var genre = given.term(TermKind.GENRE);
        var image = given.image("A poster").toString();
        var person = given.person(any -> {});
        var film = things.id("film", given.film(node -> {
            node.putArray("genres").add(genre);
            node.put("poster", image);
            node.putArray("credits").addObject().put("type", "cast").put("person", person);
        }));
        app.sync();
        var parts = List.of(
                "genres/" + things.id("term", genre), "images/" + image, "people/" + things.id("person", person));
        Desk.OF_ADMIN.trash(DESK + "films/" + film).then().statusCode(204);
        parts.forEach(part -> Desk.OF_ADMIN.trash(DESK + part).then().statusCode(204));
        assertEquals(
                4,
                App.told(app.sync()).stream()
                        .filter(each -> each.startsWith("-"))
                        .count());
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
    void a_repeated_request_misses_nothing() {
        app.sync();
        var before = app.copy();
        var film = things.id("film", given.film(any -> {}));
        app.sync();
        things.patch("films/" + film, Map.of("title", "Another title"));
        before.sync();
        assertEquals("Another title", before.thing("film", film).path("title").asText());
        assertEquals(1, App.told(app.sync()).size());
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
}
