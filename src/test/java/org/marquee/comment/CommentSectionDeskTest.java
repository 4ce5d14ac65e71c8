package org.marquee.comment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.marquee.account.Roles;
import org.marquee.testkit.Api;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;

/** Moderators say what holds for comments on one review. */
@QuarkusTest
class CommentSectionDeskTest {
    private final Desk desk = Desk.of(Roles.MODERATOR);
    private final Given given;

    CommentSectionDeskTest(Given given) {
        this.given = given;
    }

    @Test
    void a_review_has_no_settings_of_its_own_until_they_are_set() {
        var path = settingsOf(given.draft(any -> {}));
        desk.get(path).then().statusCode(200).body("moderation", nullValue()).body("closesAt", nullValue());
        var input = Map.of("moderation", "always", "closesAt", "2031-01-01T00:00:00.123456789Z");
        var put = desk.put(path, desk.get(path).header("ETag"), input);
        put.then().statusCode(200).body("moderation", equalTo("always"));
        var got = desk.get(path);
        assertEquals(put.asString(), got.asString());
        assertEquals(put.header("ETag"), got.header("ETag"));
        desk.put(path, got.header("ETag"), Map.of())
                .then()
                .statusCode(200)
                .body("moderation", nullValue())
                .body("closesAt", nullValue());
    }

    @Test
    void readers_see_at_once_that_it_takes_no_more() {
        var slug = given.review(Instant.EPOCH, any -> {});
        var review = "/api/v1/reviews/" + slug;
        Api.anonymous().get(review).then().body("commentsOpen", equalTo(true));
        desk.put(settingsOf(slug), "*", Map.of("closesAt", "2024-01-01T00:00:00Z"))
                .then()
                .statusCode(200);
        Api.anonymous().get(review).then().body("commentsOpen", equalTo(false));
    }

    @Test
    void versions_and_values_are_checked_and_no_review_is_no_settings() {
        var path = settingsOf(given.draft(any -> {}));
        var etag = desk.get(path).header("ETag");
        desk.put(path, etag, Map.of("moderation", "never")).then().statusCode(200);
        desk.put(path, etag, Map.of()).then().statusCode(412);
        desk.put(path, "*", Map.of("moderation", "sometimes"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/moderation"));
        var nowhere = "/api/v1/editorial/reviews/" + UUID.randomUUID() + "/comment-settings";
        desk.get(nowhere).then().statusCode(404);
        desk.put(nowhere, "*", Map.of()).then().statusCode(404);
    }

    @Test
    void a_change_is_in_the_log_with_the_review_that_it_is_about() {
        var path = settingsOf(given.draft(any -> {}));
        desk.put(path, "*", Map.of("moderation", "always")).then().statusCode(200);
        var review = path.split("/")[5];
        Api.as(Roles.ADMIN)
                .get("/api/v1/editorial/changes?entity=comment-settings&entityId=" + review)
                .then()
                .body("items.action", contains("updated"));
    }

    private static String settingsOf(String slug) {
        var found = Desk.OF_EDITOR.get(Desk.REVIEWS + "?q=" + slug);
        return Desk.REVIEWS + "/" + found.path("items[0].id") + "/comment-settings";
    }
}
