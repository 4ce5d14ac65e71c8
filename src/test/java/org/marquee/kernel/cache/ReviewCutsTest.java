package org.marquee.kernel.cache;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marquee.account.Roles.ADMIN;
import static org.marquee.account.Roles.MODERATOR;
import static org.marquee.kernel.cache.Cuts.ALL;
import static org.marquee.kernel.cache.Cuts.ALL_BUT_AUTHORS;
import static org.marquee.kernel.cache.Cuts.ROOT;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;

/** The same of what is written about reviews, and below them. */
@QuarkusTest
class ReviewCutsTest {
    private final Desk admin = Desk.of(ADMIN);
    private final Desk moderator = Desk.of(MODERATOR, ADMIN);
    private final Reading reading;
    private final World world;
    private final Given given;
    private final Cuts cuts;

    ReviewCutsTest(Reading reading, World world, Given given, Cuts cuts) {
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
    void reviews() {
        var review = Desk.REVIEWS + "/" + world.reviewId(world.review);
        var rest = ALL_BUT_AUTHORS;
        cuts.after("saving a draft", ALL, () -> admin.patch(review, "*", Map.of("headline", "Not yet")));
        assertTrue(reading.isKept("/api/v1/reviews"), "drafts cut nothing");
        cuts.after("publishing again", rest, () -> publish(review, Map.of()));
        var other = given.film(any -> {});
        admin.patch(
                review, "*", Map.of("film", other, "authors", List.of(world.otherAuthor), "slug", given.slug("moved")));
        cuts.after("publishing it otherwise", rest, () -> publish(review, Map.of()));
        cuts.after("scheduling an end", rest, () -> publish(review, Map.of("unpublishAt", "2099-01-01T00:00:00Z")));
        cuts.after("unpublishing", rest, () -> admin.delete(admin.get(review), "/publication"));
        cuts.after("publishing anew", rest, () -> publish(review, Map.of()));
        takeAway(world.pointing, world.linking);
        cuts.after("trashing", rest, () -> admin.trash(review));
        cuts.after("restoring", Set.of(), () -> admin.restore(review));
        admin.trash(review);
        cuts.after("purging", rest, () -> admin.purge(review));
    }

    @Test
    void what_others_point_to() {
        var draft = Desk.REVIEWS + "/" + world.reviewId(world.draft);
        var rest = ALL_BUT_AUTHORS;
        cuts.after("publishing", rest, () -> publish(draft, Map.of()));
        cuts.after("unpublishing", rest, () -> admin.delete(admin.get(draft), "/publication"));
        cuts.after("scheduling", rest, () -> publish(draft, Map.of("publishAt", "2099-01-01T00:00:00Z")));
        cuts.after("publishing after all", rest, () -> publish(draft, Map.of()));
        takeAway(world.pointing, world.linking);
        cuts.after("trashing", rest, () -> admin.trash(draft));
        cuts.after("purging", rest, () -> admin.purge(draft));
    }

    @Test
    void comments() {
        var comment = ROOT + "comments/" + world.comment;
        var section = Desk.REVIEWS + "/" + world.reviewId(world.review) + "/comment-settings";
        for (var decision : List.of("reject", "approve", "spam", "approve", "hold", "approve")) {
            cuts.after(decision, ALL, () -> moderator.put(comment + "/decision", "*", Map.of("decision", decision)));
        }
        cuts.after("mending", ALL, () -> moderator.patch(comment, "*", Map.of("body", "Mended")));
        cuts.after("replying", ALL, () -> moderator.post(comment + "/replies", Map.of("body", "Thanks")));
        cuts.after("closing", ALL, () -> moderator.put(section, "*", Map.of("closesAt", "2024-01-01T00:00:00Z")));
        cuts.after("opening", ALL, () -> moderator.put(section, "*", Map.of()));
        var all = moderator.get(ROOT + "comment-settings");
        var settings = new HashMap<String, Object>(all.jsonPath().getMap("$"));
        settings.keySet().removeAll(Set.of("updatedAt", "version"));
        cuts.after("settings of the site", Set.of("film", "person", "author", "comments"), () -> {
            settings.put("closeAfterDays", 1);
            return admin.put(ROOT + "comment-settings", "*", settings);
        });
        cuts.after("settings as before", Set.of("film", "person", "author", "comments"), () -> {
            settings.put("closeAfterDays", null);
            return admin.put(ROOT + "comment-settings", "*", settings);
        });
        cuts.after("trashing", ALL, () -> moderator.trash(comment));
        cuts.after(
                "restoring", Set.of(), () -> moderator.put(comment + "/decision", "*", Map.of("decision", "approve")));
    }

    @Test
    void erasures_and_batches() {
        var email = UUID.randomUUID() + "@example.org";
        given.comment(world.review, node -> node.put("authorEmail", email));
        cuts.after(
                "an erasure",
                ALL,
                () -> admin.post(ROOT + "privacy/requests", Map.of("email", email, "kind", "erasure")));
        var draft = Desk.REVIEWS + "/" + world.reviewId(world.draft);
        var genre = ROOT + "genres/" + world.term("genre", world.genre);
        cuts.after(
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
            cuts.after(
                    "trashing " + review,
                    ALL_BUT_AUTHORS,
                    () -> admin.trash(Desk.REVIEWS + "/" + world.reviewId(review)));
        }
    }

    private Response publish(String review, Map<String, ?> times) {
        return admin.put(review + "/publication", "*", times);
    }
}
