package org.marquee.sync;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.marquee.term.TermKind;
import org.marquee.testkit.Api;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;

/** What an app gets when it begins, and until it has all. */
@QuarkusTest
class SyncTest {
    private static final String SYNC = "/api/v1/sync";

    private final Given given;
    private final Things things;
    private final App app = new App();

    SyncTest(Given given, Things things) {
        this.given = given;
        this.things = things;
    }

    @Test
    void a_walk_gives_all_that_is_public_once_and_a_token_for_what_comes() {
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
    void what_changes_during_a_walk_comes_at_its_end() {
        app.step(1);
        var tag = things.id("term", given.term(TermKind.TAG));
        var review = given.review(Instant.EPOCH, any -> {});
        Desk.OF_ADMIN.trash(Things.DESK + "tags/" + tag);
        app.sync();
        app.thing("review", things.id("review_slug", "review_id", review));
        assertNull(app.find("tag", tag));
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
}
