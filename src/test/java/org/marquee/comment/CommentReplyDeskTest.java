package org.marquee.comment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.marquee.account.Roles.COMMENTS_MODERATE;
import static org.marquee.account.Roles.EDITOR;
import static org.marquee.account.Roles.MODERATOR;
import static org.marquee.comment.CommentDesk.PATH;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.account.Staff;
import org.marquee.testkit.Api;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;

@QuarkusTest
class CommentReplyDeskTest {
    private final Given given;
    private final Staff staff;
    private String review;
    private UUID comment;

    CommentReplyDeskTest(Given given, Staff staff) {
        this.given = given;
        this.staff = staff;
    }

    @BeforeEach
    void prepare() {
        review = given.review(Instant.EPOCH, any -> {});
        comment = given.comment(review, any -> {});
    }

    @Test
    void a_reply_is_there_at_once_in_the_name_of_the_account() {
        var me = staff.of(MODERATOR).id().toString();
        var reply = reply(comment, "Thank you, *Kim*.");
        reply.then()
                .statusCode(201)
                .header("Location", endsWith(PATH + "/" + reply.path("id")))
                .body("status", equalTo("approved"))
                .body("parent.id", equalTo(comment.toString()))
                .body("authorName", equalTo("Member " + me))
                .body("authorEmail", nullValue())
                .body("staff.id", equalTo(me))
                .body("depth", equalTo(2))
                .body("bodyHtml", equalTo("<p>Thank you, <em>Kim</em>.</p>"))
                .body("bodyText", equalTo("Thank you, Kim."));
        assertEquals(
                1,
                given.count("select count(*) from published_comment where staff and id = '%s'"
                        .formatted(reply.<String>path("id"))));
        Desk.of(MODERATOR).get(PATH + "/" + comment).then().body("replyCount", equalTo(1));
        Desk.OF_ADMIN
                .get("/api/v1/editorial/changes?sort=position&entityId=" + reply.path("id"))
                .then()
                .body("items.action", contains("created", "approved"))
                .body("items.actor.id", contains(me, me));
    }

    @Test
    void threads_go_no_deeper_than_three() {
        var second = reply(comment, "Second").<String>path("id");
        var third = reply(UUID.fromString(second), "Third").<String>path("id");
        reply(UUID.fromString(third), "Fourth")
                .then()
                .statusCode(201)
                .body("depth", equalTo(3))
                .body("parent.id", equalTo(second))
                .body("replyTo.id", equalTo(third));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "spam", "rejected", "trashed", "deleted"})
    void what_readers_do_not_see_is_not_answered(String status) {
        var hidden = given.comment(review, details -> details.put("status", status));
        reply(hidden, "Hello").then().statusCode(409);
        Desk.of(MODERATOR)
                .get("/api/v1/editorial/comment-counts?review=" + review)
                .then()
                .body("approved", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n> \n"})
    void it_has_to_say_something(String body) {
        reply(comment, body).then().statusCode(400).body("errors[0].pointer", equalTo("/body"));
    }

    @Test
    void names_that_are_too_long_for_it_are_cut() {
        var member = staff.hire(MODERATOR);
        given.sql("update account set name = ?1 where id = ?2", "😀".repeat(100), member.id());
        Api.as(member)
                .contentType("application/json")
                .body(Map.of("body", "Hello"))
                .post(PATH + "/" + comment + "/replies")
                .then()
                .statusCode(201)
                .body("authorName", equalTo("😀".repeat(80)));
    }

    @Test
    void programs_and_editors_do_not_answer() {
        var input = Map.of("body", "Hello");
        Desk.of(EDITOR).post(PATH + "/" + comment + "/replies", input).then().statusCode(403);
        Api.bearing(staff.key(COMMENTS_MODERATE))
                .contentType("application/json")
                .body(input)
                .post(PATH + "/" + comment + "/replies")
                .then()
                .statusCode(403);
    }

    private static Response reply(UUID comment, String body) {
        return Desk.of(MODERATOR).post(PATH + "/" + comment + "/replies", Map.of("body", body));
    }
}
