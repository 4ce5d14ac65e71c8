package org.marquee.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.marquee.account.Roles.ADMIN;
import static org.marquee.account.Roles.AUTHOR;
import static org.marquee.account.Roles.EDITOR;
import static org.marquee.testkit.Desk.REVIEWS;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.marquee.account.Staff;
import org.marquee.testkit.Api;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;

@QuarkusTest
class ReviewDeskTest {
    private final Desk editor = Desk.of(EDITOR);
    private final Desk author = Desk.of(AUTHOR);
    private final Given given;
    private final Staff staff;

    ReviewDeskTest(Given given, Staff staff) {
        this.given = given;
        this.staff = staff;
    }

    @Test
    void a_draft_needs_a_headline_and_a_language_and_nobody_sees_it() {
        var draft = author.post(REVIEWS, Map.of("headline", "기생충 리뷰 " + given.slug("x"), "language", "ko"));
        draft.then()
                .statusCode(201)
                .body("state", equalTo("draft"))
                .body("revision", equalTo(1))
                .body("rating", nullValue())
                .body("film", nullValue())
                .body("createdBy.name", notNullValue());
        Api.anonymous().get("/api/v1/reviews/" + draft.path("slug")).then().statusCode(404);
    }

    @Test
    void what_a_draft_lacks_is_listed_all_at_once() {
        var draft = editor.post(
                REVIEWS,
                Map.of(
                        "headline",
                        given.slug("Not ready"),
                        "language",
                        "en",
                        "verdict",
                        "v".repeat(201),
                        "body",
                        "See [this](review:no-such-review-anywhere)."));
        editor.put(draft, "/publication", Map.of())
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/not-ready"))
                .body("errors.pointer", containsInAnyOrder("/rating", "/verdict", "/film", "/authors", "/body"));
        editor.get(REVIEWS + "/" + draft.path("id")).then().body("state", equalTo("draft"));
    }

    @Test
    void editing_what_is_published_changes_nothing_in_public_until_it_is_published_again() {
        var published = published("Before");
        var slug = published.<String>path("slug");
        published.then().body("state", equalTo("published")).body("publication.revision", equalTo(1));
        Api.anonymous().get("/api/v1/reviews/" + slug).then().body("headline", equalTo("Before"));

        var changed = editor.patch(published, Map.of("headline", "After"));
        changed.then().statusCode(200).body("state", equalTo("changed")).body("slug", equalTo(slug));
        Api.anonymous().get("/api/v1/reviews/" + slug).then().body("headline", equalTo("Before"));

        var again = editor.put(changed, "/publication", Map.of());
        again.then()
                .statusCode(200)
                .body("state", equalTo("published"))
                .body("publication.publishedAt", equalTo(published.path("publication.publishedAt")));
        Api.anonymous().get("/api/v1/reviews/" + slug).then().body("headline", equalTo("After"));
    }

    @Test
    void what_is_taken_off_is_gone_and_a_second_time_does_no_harm() {
        var off = editor.delete(published("Off"), "/publication");
        off.then().statusCode(200).body("state", equalTo("draft")).body("publication", nullValue());
        Api.anonymous().get("/api/v1/reviews/" + off.path("slug")).then().statusCode(404);
        editor.delete(off, "/publication").then().statusCode(200).body("version", equalTo(off.path("version")));
    }

    @Test
    void a_schedule_shows_in_the_working_copy_and_not_to_readers() {
        var scheduled = editor.put(complete("Later"), "/publication", Map.of("publishAt", "2999-01-01T00:00:00Z"));
        scheduled
                .then()
                .statusCode(200)
                .body("state", equalTo("scheduled"))
                .body("schedule.publishAt", equalTo("2999-01-01T00:00:00Z"));
        Api.anonymous().get("/api/v1/reviews/" + scheduled.path("slug")).then().statusCode(404);
        editor.delete(scheduled, "/publication").then().body("state", equalTo("draft"));
    }

    @Test
    void an_author_hands_in_and_an_editor_sends_back_with_a_note() {
        var draft = author.post(REVIEWS, Map.of("headline", given.slug("Handed in"), "language", "en"));
        var submitted = author.put(draft, "/submission");
        submitted
                .then()
                .statusCode(200)
                .body("state", equalTo("submitted"))
                .body("submission.submittedBy.name", notNullValue());
        editor.get(REVIEWS + "?submitted=true&q=" + draft.path("headline"))
                .then()
                .body("items.id", contains(draft.<String>path("id")));
        var returned = editor.delete(submitted, "/submission?note=Rate it");
        returned.then()
                .statusCode(200)
                .body("state", equalTo("draft"))
                .body("submission", nullValue())
                .body("returned.note", equalTo("Rate it"));
        editor.delete(returned, "/submission").then().statusCode(409);
    }

    @Test
    void authors_do_not_publish_and_leave_the_reviews_of_others_alone() {
        var other = Api.as(staff.hire(AUTHOR))
                .contentType("application/json")
                .body(Map.of("headline", given.slug("Not mine"), "language", "en"))
                .post(REVIEWS);
        other.then().statusCode(201);
        var mine = author.post(REVIEWS, Map.of("headline", given.slug("Mine"), "language", "en"));
        author.put(mine, "/publication", Map.of()).then().statusCode(403);
        author.get(REVIEWS + "/" + other.path("id")).then().statusCode(403);
        author.patch(other, Map.of("headline", "Taken over")).then().statusCode(403);
        author.put(other, "/submission").then().statusCode(403);
        author.delete(other, "").then().statusCode(403);
        author.get(REVIEWS + "/" + other.path("id") + "/revisions").then().statusCode(403);
        author.get(REVIEWS)
                .then()
                .body("items.id", hasItem(mine.<String>path("id")))
                .body("items.id", not(hasItem(other.<String>path("id"))));
        editor.get(REVIEWS + "/" + other.path("id")).then().body("headline", equalTo(other.path("headline")));
    }

    @Test
    void who_writes_under_a_name_in_the_byline_may_edit_too() {
        var writer = staff.hire(AUTHOR);
        var name = given.author(any -> {});
        given.sql("update author set account_id = ?1 where slug = ?2", writer.id(), name);
        var draft = editor.post(
                REVIEWS, Map.of("headline", given.slug("For two"), "language", "en", "authors", List.of(name)));
        Api.as(writer).get(REVIEWS + "/" + draft.path("id")).then().statusCode(200);
    }

    @Test
    void every_save_is_a_revision_that_can_be_read_compared_and_restored() {
        var first = editor.post(
                REVIEWS, Map.of("headline", given.slug("One"), "language", "en", "body", "First line.\n\nSame line."));
        var second = editor.patch(first, Map.of("headline", "Two", "body", "Another line.\n\nSame line."));
        var revisions = REVIEWS + "/" + first.path("id") + "/revisions";
        editor.get(revisions)
                .then()
                .body("items.number", contains(2, 1))
                .body("items.headline", contains("Two", first.path("headline")))
                .body("items[0].savedBy.name", notNullValue());
        editor.get(revisions + "/1")
                .then()
                .body("content.headline", equalTo(first.path("headline")))
                .body("content.body", equalTo("First line.\n\nSame line."));
        editor.get(revisions + "/1/diff/2")
                .then()
                .statusCode(200)
                .body("fields.op", contains("replace"))
                .body("fields[0].path", equalTo("/headline"))
                .body("body.op", hasItem("delete"))
                .body("body.op", hasItem("insert"));
        editor.get(revisions + "/1/diff/1").then().body("fields", empty());
        editor.get(revisions + "/3").then().statusCode(404);
        editor.put(second, "/revisions/1/restoration")
                .then()
                .statusCode(200)
                .body("revision", equalTo(3))
                .body("headline", equalTo(first.path("headline")));
        editor.get(revisions + "/3").then().body("restoredFrom", equalTo(1));
    }

    @Test
    void an_old_slug_leads_to_the_review_for_ever_and_nobody_else_gets_it() {
        var published = published("Moving");
        var old = published.<String>path("slug");
        var renamed = editor.patch(published, Map.of("slug", given.slug("moved")));
        editor.put(renamed, "/publication", Map.of()).then().statusCode(200);
        Api.anonymous()
                .get("/api/v1/reviews/" + old)
                .then()
                .statusCode(301)
                .header("Location", containsString("/api/v1/reviews/" + renamed.path("slug")));
        editor.post(REVIEWS, Map.of("headline", "Thief", "language", "en", "slug", old))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-taken"))
                .body("errors.pointer", contains("/slug"));
    }

    @Test
    void the_trash_takes_a_published_review_off_and_gives_it_back_as_a_draft() {
        var published = published("To the trash");
        editor.delete(published, "").then().statusCode(204);
        Api.anonymous().get("/api/v1/reviews/" + published.path("slug")).then().statusCode(404);
        var trashed = editor.get(REVIEWS + "/" + published.path("id"));
        trashed.then().body("state", equalTo("trashed"));
        editor.put(trashed, "/publication", Map.of()).then().statusCode(409);
        editor.patch(trashed, Map.of("headline", "In the trash")).then().statusCode(409);
        var restored = editor.put(trashed, "/restoration");
        restored.then().statusCode(200).body("state", equalTo("draft"));
        editor.delete(restored, "").then().statusCode(204);
        var again = editor.get(REVIEWS + "/" + published.path("id"));
        editor.delete(again, "?purge=true").then().statusCode(403);
        Desk.of(ADMIN).delete(again, "?purge=true").then().statusCode(204);
        editor.get(REVIEWS + "/" + published.path("id")).then().statusCode(404);
    }

    @Test
    void a_preview_link_opens_the_draft_as_it_is_and_stays_at_that_revision() {
        var draft = author.post(REVIEWS, Map.of("headline", given.slug("Preview"), "language", "en", "body", "Soon."));
        var link = author.post(REVIEWS + "/" + draft.path("id") + "/preview-links", Map.of());
        link.then().statusCode(201).body("revision", equalTo(1)).body("expiresAt", notNullValue());
        author.patch(draft, Map.of("headline", "Changed")).then().statusCode(200);
        Api.anonymous()
                .get(link.header("Location"))
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("headline", equalTo(draft.path("headline")))
                .body("bodyHtml", containsString("Soon."));
        author.post(REVIEWS + "/" + draft.path("id") + "/preview-links", Map.of("revision", 3))
                .then()
                .statusCode(404);
    }

    @Test
    void what_is_too_long_for_a_slug_or_an_id_is_no_reference() {
        editor.post(REVIEWS, Map.of("headline", "Long", "language", "en", "tags", List.of("x".repeat(121))))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/tags/0"))
                .body("errors.detail", contains("must be a slug or an id"));
    }

    @Test
    void what_others_point_to_stays_out_of_the_trash() {
        var target = published("Target");
        var slug = target.<String>path("slug");
        var related = editor.post(
                REVIEWS, Map.of("headline", given.slug("Related"), "language", "en", "related", List.of(slug)));
        var linked = editor.post(
                REVIEWS,
                Map.of("headline", given.slug("Linked"), "language", "en", "body", "See [it](review:" + slug + ")."));
        editor.delete(target, "")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/in-use"))
                .body(
                        "errors.resource",
                        containsInAnyOrder(REVIEWS + "/" + related.path("id"), REVIEWS + "/" + linked.path("id")));
        editor.patch(related, Map.of("related", List.of())).then().statusCode(200);
        editor.delete(linked, "").then().statusCode(204);
        editor.delete(target, "").then().statusCode(204);
    }

    @Test
    void an_author_learns_nothing_of_the_drafts_of_others_by_pointing_to_them() {
        var secret = editor.post(REVIEWS, Map.of("headline", given.slug("Embargo"), "language", "en"));
        var mine = author.post(
                REVIEWS,
                Map.of(
                        "headline",
                        given.slug("Curious"),
                        "language",
                        "en",
                        "related",
                        List.of(secret.<String>path("slug"))));
        mine.then().statusCode(201).body("related[0].slug", nullValue()).body("related[0].headline", nullValue());
    }

    @Test
    void all_unknown_references_are_told_at_once() {
        editor.post(
                        REVIEWS,
                        Map.of(
                                "headline",
                                "Lost",
                                "language",
                                "en",
                                "film",
                                "no-such-film",
                                "authors",
                                List.of(given.author(any -> {}), "nobody"),
                                "tags",
                                List.of("no-such-tag")))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"))
                .body("errors.pointer", containsInAnyOrder("/film", "/authors/1", "/tags/0"));
    }

    private Response published(String headline) {
        var published = editor.put(complete(headline), "/publication", Map.of());
        published.then().statusCode(200);
        return published;
    }

    private Response complete(String headline) {
        var body = new HashMap<String, Object>(Map.of(
                "slug",
                given.slug("review"),
                "headline",
                headline,
                "language",
                "en",
                "rating",
                4.5,
                "verdict",
                "Go and see it.",
                "body",
                "A good film.",
                "film",
                given.film(any -> {}),
                "authors",
                List.of(given.author(any -> {}))));
        var draft = editor.post(REVIEWS, body);
        draft.then().statusCode(201);
        return draft;
    }
}
