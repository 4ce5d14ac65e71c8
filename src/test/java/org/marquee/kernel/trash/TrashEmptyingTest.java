package org.marquee.kernel.trash;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.marquee.account.Roles.ADMIN;
import static org.marquee.account.Roles.EDITOR;
import static org.marquee.testkit.Desk.REVIEWS;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;

@QuarkusTest
class TrashEmptyingTest {
    private static final String TAGS = "/api/v1/editorial/tags";

    private final Desk editor = Desk.of(EDITOR);
    private final Desk admin = Desk.of(ADMIN);
    private final Given given;
    private final TrashEmptying emptying;

    TrashEmptyingTest(Given given, TrashEmptying emptying) {
        this.given = given;
        this.emptying = emptying;
    }

    @Test
    void after_30_days_a_thing_is_gone_and_before_it_is_not() {
        var old = trashedTag("31 days");
        var young = trashedTag("29 days");
        emptying.run();
        admin.get(TAGS + "/" + old).then().statusCode(404);
        admin.get(TAGS + "/" + young).then().statusCode(200);
        admin.get("/api/v1/editorial/changes?entityId=" + old)
                .then()
                .body("items.action", contains("purged", "trashed", "created"))
                .body("items[0].actor.kind", equalTo("system"));
    }

    @Test
    void a_review_goes_with_its_history() {
        var review = editor.post(REVIEWS, Map.of("headline", given.slug("Old"), "language", "en"));
        editor.delete(review, "").then().statusCode(204);
        age("review", review.path("id"), "31 days");
        emptying.run();
        admin.get(REVIEWS + "/" + review.path("id")).then().statusCode(404);
    }

    @Test
    void what_older_versions_refer_to_stays_in_the_trash_and_keeps_nothing_else_there() {
        var tag = editor.post(TAGS, Map.of("name", given.slug("Once")));
        var review = editor.post(
                REVIEWS,
                Map.of("headline", given.slug("x"), "language", "en", "tags", List.of(tag.<String>path("slug"))));
        editor.patch(review, Map.of("tags", List.of())).then().statusCode(200);
        editor.delete(TAGS, tag).then().statusCode(204);
        age("term", tag.path("id"), "40 days");
        var other = trashedTag("31 days");
        emptying.run();
        admin.get(TAGS + "/" + tag.path("id")).then().statusCode(200);
        admin.get(TAGS + "/" + other).then().statusCode(404);
    }

    private String trashedTag(String age) {
        var tag = editor.post(TAGS, Map.of("name", given.slug("Tag")));
        editor.delete(TAGS, tag).then().statusCode(204);
        age("term", tag.path("id"), age);
        return tag.path("id");
    }

    private void age(String table, String id, String age) {
        given.sql(
                "update %s set trashed_at = now() - cast(?1 as interval) where id = ?2".formatted(table),
                age,
                UUID.fromString(id));
    }
}
