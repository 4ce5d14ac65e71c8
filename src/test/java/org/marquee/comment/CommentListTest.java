package org.marquee.comment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.marquee.testkit.CommentList.ids;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.Meanwhile;

/** The list of comments below a review: what it shows, of which comments, in which order. */
@QuarkusTest
class CommentListTest {
    @Inject
    Given given;

    @Inject
    Meanwhile meanwhile;

    String slug;
    String list;

    @BeforeEach
    void aReview() {
        slug = given.review(Instant.EPOCH, any -> {});
        list = "/api/v1/reviews/" + slug + "/comments";
    }

    @Test
    void a_comment_shows_what_its_author_means_readers_to_see() {
        given.comment(
                slug,
                comment -> comment.put("authorName", "Ok-ju")
                        .put("authorUrl", "https://example.org/ok-ju")
                        .put("bodyHtml", "<p>Grief <em>on pointe</em>.</p>")
                        .put("bodyText", "Grief on pointe.")
                        .put("createdAt", "2023-10-07T08:09:10.123456Z")
                        .put("editedAt", "2023-10-07T08:10:00Z"));
        get("").body("items", hasSize(1))
                .body("items[0].authorName", equalTo("Ok-ju"))
                .body("items[0].authorUrl", equalTo("https://example.org/ok-ju"))
                .body("items[0].bodyHtml", equalTo("<p>Grief <em>on pointe</em>.</p>"))
                .body("items[0].bodyText", equalTo("Grief on pointe."))
                .body("items[0].createdAt", equalTo("2023-10-07T08:09:10.123456Z"))
                .body("items[0].editedAt", equalTo("2023-10-07T08:10:00Z"))
                .body("items[0].parentId", nullValue())
                .body("items[0].replyToId", nullValue())
                .body("items[0].depth", equalTo(1))
                .body("items[0].replyCount", equalTo(0))
                .body("items[0].staff", equalTo(false))
                .body("items[0].removed", equalTo(false));
    }

    @Test
    void a_comment_shows_nothing_else() {
        given.comment(slug, any -> {});
        var keys = get("").extract().jsonPath().getMap("items[0]").keySet();
        assertEquals(
                Set.of(
                        "id",
                        "parentId",
                        "replyToId",
                        "depth",
                        "authorName",
                        "authorUrl",
                        "staff",
                        "bodyHtml",
                        "bodyText",
                        "createdAt",
                        "editedAt",
                        "removed",
                        "replyCount"),
                keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "spam", "rejected", "trashed", "deleted"})
    void what_is_not_approved_is_not_there(String status) {
        var hidden = given.comment(slug, comment -> comment.put("status", status));
        var reply = given.comment(slug, comment -> comment.put("status", status).put("parentId", hidden.toString()));
        get("?withTotal=true").body("items", empty()).body("page.total", equalTo(0));
        get("?view=tree&withTotal=true").body("items", empty()).body("page.total", equalTo(0));
        var nothing = get("?parentId=018ad3c0-0000-7000-8000-000000000000").extract();
        for (var parent : List.of(hidden, reply)) {
            get("?parentId=" + parent).body(equalTo(nothing.asString())).header("ETag", nothing.header("ETag"));
        }
        Api.anonymous().get("/api/v1/reviews/" + slug).then().body("commentCount", equalTo(0));
    }

    @Test
    void staff_are_marked() {
        var staff = UUID.fromString(
                Api.as("moderator").get("/api/v1/auth/me").then().extract().path("id"));
        given.comment(
                slug, comment -> comment.put("accountId", staff.toString()).putNull("authorEmail"));
        get("").body("items[0].staff", equalTo(true)).body("items[0]", not(hasKey("accountId")));
    }

    @Test
    void the_oldest_come_first_unless_the_newest_are_asked_for() {
        var first = given.comment(slug, any -> {});
        var second = given.comment(slug, any -> {});
        var reply = given.comment(slug, comment -> comment.put("parentId", first.toString()));
        assertEquals(List.of(first, second, reply), ids(list));
        assertEquals(List.of(first, second, reply), ids(list + "?sort=oldest"));
        assertEquals(List.of(reply, second, first), ids(list + "?sort=newest"));
    }

    @Test
    void only_those_right_below_a_comment_can_be_asked_for() {
        var first = given.comment(slug, any -> {});
        given.comment(slug, any -> {});
        var reply = given.comment(slug, comment -> comment.put("parentId", first.toString()));
        var other = given.comment(slug, comment -> comment.put("parentId", first.toString()));
        given.comment(slug, comment -> comment.put("parentId", reply.toString()));
        assertEquals(List.of(reply, other), ids(list + "?parentId=" + first));
        assertEquals(List.of(other, reply), ids(list + "?sort=newest&parentId=" + first));
        get("?parentId=" + first).body("items.depth", contains(2, 2)).body("items.replyCount", contains(1, 0));
    }

    @Test
    void below_what_is_not_in_this_thread_is_nothing() {
        var elsewhere = given.review(Instant.EPOCH, any -> {});
        var parent = given.comment(elsewhere, any -> {});
        given.comment(elsewhere, comment -> comment.put("parentId", parent.toString()));
        get("?parentId=" + parent).body("items", empty());
        get("?parentId=018ad3c0-0000-7000-8000-000000000000").body("items", empty());
    }

    @Test
    void below_the_third_level_an_answer_stands_beside_what_it_answers() {
        var first = given.comment(slug, any -> {});
        var second = given.comment(slug, comment -> comment.put("parentId", first.toString()));
        var third = given.comment(slug, comment -> comment.put("parentId", second.toString()));
        given.comment(slug, comment -> comment.put("parentId", third.toString()));
        get("").body("items.depth", contains(1, 2, 3, 3))
                .body("items[3].parentId", equalTo(second.toString()))
                .body("items[3].replyToId", equalTo(third.toString()))
                .body("items.replyCount", contains(1, 2, 0, 0));
    }

    @Test
    void of_a_removed_comment_above_replies_only_its_place_is_left() {
        var removed = given.comment(
                slug,
                comment -> comment.put("authorUrl", "https://example.org").put("editedAt", "2023-10-07T08:10:00Z"));
        var reply = given.comment(slug, comment -> comment.put("parentId", removed.toString()));
        given.sql("update comment set status = 'trashed' where id = ?1", removed);
        get("?withTotal=true")
                .body("page.total", equalTo(2))
                .body("items.id", contains(removed.toString(), reply.toString()))
                .body("items.removed", contains(true, false))
                .body("items.replyCount", contains(1, 0))
                .body("items[0].authorName", nullValue())
                .body("items[0].authorUrl", nullValue())
                .body("items[0].bodyHtml", nullValue())
                .body("items[0].bodyText", nullValue())
                .body("items[0].editedAt", nullValue())
                .body("items[1].parentId", equalTo(removed.toString()));
        given.sql("update comment set status = 'spam' where id = ?1", reply);
        get("").body("items", empty());
    }

    @Test
    void what_was_answered_is_not_told_once_it_is_gone() {
        var first = given.comment(slug, any -> {});
        var second = given.comment(slug, comment -> comment.put("parentId", first.toString()));
        var third = given.comment(slug, comment -> comment.put("parentId", second.toString()));
        var beside = given.comment(slug, comment -> comment.put("parentId", third.toString()));
        given.sql("update comment set status = 'rejected' where id = ?1", third);
        get("?parentId=" + second)
                .body("items.id", contains(beside.toString()))
                .body("items[0].parentId", equalTo(second.toString()))
                .body("items[0].replyToId", nullValue());
    }

    @Test
    void there_are_none_below_what_readers_do_not_see() {
        given.comment(slug, any -> {});
        var draft = given.draft(any -> {});
        given.comment(draft, any -> {});
        meanwhile.withdrawn(slug);
        for (var hidden : List.of(slug, draft, "nothing-of-this-name", "Not-A-Slug")) {
            Api.anonymous()
                    .get("/api/v1/reviews/" + hidden + "/comments")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void a_former_slug_leads_to_the_comments_of_the_review() {
        var renamed = given.slug("renamed");
        given.comment(slug, any -> {});
        meanwhile.revised(slug, Instant.EPOCH.plusSeconds(9), review -> review.put("slug", renamed));
        Api.anonymous()
                .get(list + "?view=tree")
                .then()
                .statusCode(301)
                .header("Location", endsWith("/api/v1/reviews/" + renamed + "/comments?view=tree"));
        assertEquals(1, ids("/api/v1/reviews/" + renamed + "/comments").size());
    }

    @Test
    void a_list_depends_on_its_review_however_many_comments_there_are() {
        String review = Api.anonymous().get("/api/v1/reviews/" + slug).path("id");
        var ofReview = "review-" + review.substring(24);
        get("").header("Surrogate-Key", equalTo(ofReview));
        for (int i = 0; i < 100; i++) {
            given.comment(slug, any -> {});
        }
        get("?limit=100").body("items", hasSize(100)).header("Surrogate-Key", equalTo(ofReview));
    }

    @Test
    void a_validator_changes_with_what_there_is_to_read() {
        var etag = get("").extract().header("ETag");
        given.comment(slug, comment -> comment.put("status", "pending"));
        Api.anonymous().header("If-None-Match", etag).get(list).then().statusCode(304);
        given.comment(slug, any -> {});
        Api.anonymous().header("If-None-Match", etag).get(list).then().statusCode(200);
        Api.anonymous().head(list).then().statusCode(200).header("Cache-Control", containsString("s-maxage"));
    }

    @Test
    void fields_trim_the_items() {
        given.comment(slug, any -> {});
        var keys = get("?fields=id,bodyText")
                .extract()
                .jsonPath()
                .getMap("items[0]")
                .keySet();
        assertEquals(Set.of("id", "bodyText"), keys);
    }

    private ValidatableResponse get(String query) {
        return Api.anonymous().get(list + query).then().statusCode(200);
    }
}
