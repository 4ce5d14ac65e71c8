package org.marquee.comment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.marquee.account.Roles.EDITOR;
import static org.marquee.account.Roles.MODERATOR;
import static org.marquee.comment.CommentDesk.PATH;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;

@QuarkusTest
class CommentDecisionsTest {
    private static final String DECISIONS = "/api/v1/editorial/comment-decisions";

    private final Desk moderator = Desk.of(MODERATOR);
    private final Given given;
    private String review;

    CommentDecisionsTest(Given given) {
        this.given = given;
    }

    @BeforeEach
    void prepare() {
        review = given.review(Instant.EPOCH, any -> {});
    }

    @Test
    void one_decision_about_many_moves_all_of_them() {
        var other = given.review(Instant.EPOCH, any -> {});
        var comments =
                Stream.of(pending(review), pending(other), pending(review)).toList();
        decide("spam", "The same advertisement", seen(comments))
                .then()
                .statusCode(200)
                .body(
                        "comments.id",
                        contains(comments.stream().map(UUID::toString).toArray()))
                .body("comments.status", everyItem(equalTo("spam")))
                .body("comments.version", everyItem(equalTo(1)));
        for (var comment : comments) {
            moderator.get(PATH + "/" + comment).then().body("decisions[0].reason", equalTo("The same advertisement"));
            assertEquals(1, changes(comment, "marked-as-spam"));
        }
    }

    @Test
    void two_hundred_are_decided_and_taken_back_at_once() {
        var comments = many(200);
        var decided = decide("approve", null, seen(comments));
        decided.then().statusCode(200);
        counts().then().body("approved", equalTo(200)).body("pending", equalTo(0));

        decide("undo", null, seen(comments, 1)).then().statusCode(200);
        counts().then().body("approved", equalTo(0)).body("pending", equalTo(200));
        assertEquals(200, changes("undone"));
    }

    @Test
    void each_goes_back_to_where_it_was() {
        var comments = List.of(
                given.comment(review, details -> details.put("status", "approved")),
                given.comment(review, details -> details.put("status", "pending")),
                given.comment(review, details -> details.put("status", "spam")));
        decide("trash", null, seen(comments)).then().statusCode(200);
        decide("undo", null, seen(comments, 1))
                .then()
                .statusCode(200)
                .body("comments.status", contains("approved", "pending", "spam"));
    }

    @Test
    void those_that_stand_there_already_stay_as_they_are() {
        var comments = List.of(given.comment(review, any -> {}), pending(review));
        decide("approve", null, seen(comments))
                .then()
                .statusCode(200)
                .body("comments.status", contains("approved", "approved"))
                .body("comments.version", contains(0, 1));
        assertEquals(0, changes(comments.get(0), "approved"));
    }

    @Test
    void one_that_changed_meanwhile_stops_all() {
        var comments = many(5);
        var seen = seen(comments);
        given.sql("update comment set body = 'Else', version = 7 where id = ?1", comments.get(3));
        decide("approve", null, seen)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/version-conflict"))
                .body("errors.pointer", contains("/comments/3/version"))
                .body("errors.code", contains("version-conflict"))
                .body("errors.detail", contains("is 7 by now"));
        counts().then().body("approved", equalTo(0)).body("pending", equalTo(5));
        assertEquals(0, changes("from"));
    }

    @Test
    void one_that_is_not_there_stops_all() {
        var comments = new ArrayList<>(many(2));
        comments.add(UUID.randomUUID());
        decide("approve", null, seen(comments))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"))
                .body("errors.pointer", contains("/comments/2/id"));
        counts().then().body("pending", equalTo(2));
    }

    @Test
    void one_that_was_deleted_or_never_decided_stops_all() {
        var comments = List.of(pending(review), given.comment(review, details -> details.put("status", "deleted")));
        decide("approve", null, seen(comments))
                .then()
                .statusCode(409)
                .body("errors.resource", contains(PATH + "/" + comments.get(1)));
        decide("undo", null, seen(comments.subList(0, 1))).then().statusCode(409);
        counts().then().body("pending", equalTo(1)).body("deleted", equalTo(1));
    }

    @Test
    void what_is_malformed_is_refused() {
        var comment = pending(review);
        decide("approve", null, seen(List.of(comment, comment)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/comments/1/id"));
        decide("approve", null, List.of()).then().statusCode(400);
        decide("delete", null, seen(List.of(comment))).then().statusCode(400);
        decide("approve", "kim@example.org", seen(List.of(comment))).then().statusCode(400);
        decide("undo", "Why not", seen(List.of(comment)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        decide("approve", null, List.of(Map.of("id", comment))).then().statusCode(400);
        var tooMany = IntStream.range(0, 201).mapToObj(any -> UUID.randomUUID()).toList();
        decide("approve", null, seen(tooMany)).then().statusCode(400);
        counts().then().body("pending", equalTo(1));
    }

    @Test
    void an_editor_decides_about_none() {
        var comment = pending(review);
        Desk.of(EDITOR)
                .post(DECISIONS, Map.of("decision", "approve", "comments", seen(List.of(comment))))
                .then()
                .statusCode(403);
        counts().then().body("pending", equalTo(1));
    }

    @Test
    void sent_again_with_its_key_it_is_not_done_again() {
        var body = Map.of("decision", "approve", "comments", seen(many(2)));
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            Api.as(MODERATOR)
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body(body)
                    .post(DECISIONS)
                    .then()
                    .statusCode(200);
        }
        Desk.of(MODERATOR).post(DECISIONS, body).then().statusCode(412);
    }

    private UUID pending(String slug) {
        return given.comment(slug, details -> details.put("status", "pending"));
    }

    private List<UUID> many(int count) {
        return Stream.generate(() -> pending(review)).limit(count).toList();
    }

    private static List<Map<String, Object>> seen(List<UUID> comments) {
        return seen(comments, 0);
    }

    private static List<Map<String, Object>> seen(List<UUID> comments, int version) {
        return comments.stream()
                .map(id -> Map.<String, Object>of("id", id, "version", version))
                .toList();
    }

    private Response decide(String decision, String reason, List<?> comments) {
        var body = new HashMap<String, Object>(Map.of("decision", decision, "comments", comments));
        if (reason != null) {
            body.put("reason", reason);
        }
        return moderator.post(DECISIONS, body);
    }

    private Response counts() {
        return moderator.get("/api/v1/editorial/comment-counts?review=" + review);
    }

    private long changes(UUID comment, String action) {
        return given.count(
                "select count(*) from change where entity_id = '%s' and action = '%s'".formatted(comment, action));
    }

    /** Of comments below the review, with this in their details. */
    private long changes(String detail) {
        return given.count("""
                select count(*) from change h join review_slug s on h.details ->> 'review' = cast(s.review_id as text)
                where s.slug = '%s' and jsonb_exists(h.details, '%s')""".formatted(review, detail));
    }
}
