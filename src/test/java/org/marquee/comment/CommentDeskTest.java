package org.marquee.comment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.marquee.account.Roles.AUTHOR;
import static org.marquee.account.Roles.COMMENTS_MODERATE;
import static org.marquee.account.Roles.EDITOR;
import static org.marquee.account.Roles.MODERATOR;
import static org.marquee.comment.CommentDesk.PATH;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
class CommentDeskTest {
    private final Given given;
    private final Staff staff;
    private String review;

    CommentDeskTest(Given given, Staff staff) {
        this.given = given;
        this.staff = staff;
    }

    @BeforeEach
    void prepare() {
        review = given.review(Instant.EPOCH, any -> {});
    }

    @Test
    void the_queue_is_those_of_one_status_in_order() {
        var first = comment("pending");
        comment("approved");
        var second = comment("pending");
        list("status=pending&sort=createdAt").body("items.id", contains(first.toString(), second.toString()));
        list("status=pending").body("items.id", contains(second.toString(), first.toString()));
        list("status=pending&limit=1&withTotal=true").body("items", hasSize(1)).body("page.total", equalTo(2));
        list("").body("items", hasSize(3));
    }

    @Test
    void the_pages_of_the_queue_have_each_comment_once() {
        var first = comment("pending");
        var second = comment("pending");
        var cursor = list("status=pending&sort=createdAt&limit=1")
                .body("items.id", contains(first.toString()))
                .extract()
                .<String>path("page.next");
        list("status=pending&sort=createdAt&limit=1&cursor=" + cursor)
                .body("items.id", contains(second.toString()))
                .body("page.next", nullValue());
    }

    @Test
    void a_moderator_sees_all_that_is_known_of_a_comment() {
        var parent = given.comment(review, details -> details.put("authorName", "Kim"));
        var comment = given.comment(
                review,
                details -> details.put("parentId", parent.toString())
                        .put("status", "pending")
                        .put("authorName", "Lee")
                        .put("authorEmail", "lee@example.org")
                        .put("authorUrl", "https://lee.example.org/")
                        .put("prefixKey", "net " + parent)
                        .putArray("reasons")
                        .addObject()
                        .put("code", "links")
                        .put("verdict", "hold")
                        .put("note", "3"));
        moderator(PATH + "/" + comment)
                .statusCode(200)
                .header("ETag", startsWith("\"0-"))
                .header("Cache-Control", "no-store")
                .body("review.slug", equalTo(review))
                .body("review.headline", equalTo("The " + review))
                .body("parent.id", equalTo(parent.toString()))
                .body("parent.authorName", equalTo("Kim"))
                .body("parent.status", equalTo("approved"))
                .body("parent.bodyText", startsWith("Said as"))
                .body("replyTo.id", equalTo(parent.toString()))
                .body("depth", equalTo(2))
                .body("authorName", equalTo("Lee"))
                .body("authorEmail", equalTo("lee@example.org"))
                .body("authorUrl", equalTo("https://lee.example.org/"))
                .body("told", equalTo("pending"))
                .body("reasons.code", contains("links"))
                .body("reasons.note", contains("3"))
                .body("decisions", empty())
                .body("edits", empty())
                .body("staff", nullValue());
    }

    @Test
    void others_of_the_same_address_and_network_are_counted_and_those_of_the_address_listed() {
        var email = given.slug("kim") + "@example.org";
        var one = from(email, "pending", "net " + review);
        var other = from(email.toUpperCase(java.util.Locale.ROOT), "approved", "net " + review);
        var third = from(email, "spam", null);
        from("another-" + email, "spam", "net " + review);
        moderator(PATH + "/" + one)
                .body("sameAddress.approved", equalTo(1))
                .body("sameAddress.spam", equalTo(1))
                .body("sameAddress.pending", equalTo(0))
                .body("sameNetwork.approved", equalTo(1))
                .body("sameNetwork.spam", equalTo(1));
        moderator(PATH + "/" + third).body("sameNetwork", nullValue());
        moderator(PATH + "?sort=createdAt&sameAddressAs=" + one)
                .body("items.id", contains(one.toString(), other.toString(), third.toString()));
    }

    @Test
    void who_asks_for_those_of_an_address_that_nobody_knows_is_told_so() {
        var erased = given.comment(review, details -> details.putNull("authorEmail"));
        for (var unknown : new UUID[] {UUID.randomUUID(), erased}) {
            moderator(PATH + "?sameAddressAs=" + unknown)
                    .statusCode(400)
                    .body("errors.parameter", contains("sameAddressAs"))
                    .body("errors.code", contains("unknown-reference"));
        }
    }

    @Test
    void the_counts_are_those_of_a_review_or_of_all() {
        comment("pending");
        comment("pending");
        comment("approved");
        comment("spam");
        var id = Desk.OF_ADMIN.get("/api/v1/reviews/" + review).<String>path("id");
        for (var reference : new String[] {review, id}) {
            moderator("/api/v1/editorial/comment-counts?review=" + reference)
                    .statusCode(200)
                    .body("pending", equalTo(2))
                    .body("approved", equalTo(1))
                    .body("spam", equalTo(1))
                    .body("rejected", equalTo(0));
            moderator(PATH + "?withTotal=true&review=" + reference).body("page.total", equalTo(4));
        }
        var all = given.count("select count(*) from comment where status = 'pending'");
        moderator("/api/v1/editorial/comment-counts").body("pending", equalTo((int) all));
        moderator("/api/v1/editorial/comment-counts?review=" + given.slug("nothing"))
                .body("pending", equalTo(0));
    }

    @Test
    void a_comment_is_found_by_name_address_and_text() {
        var word = given.slug("needle");
        var comment = given.comment(
                review,
                details -> details.put("status", "rejected")
                        .put("authorName", "Name " + word)
                        .put("authorEmail", "mail-" + word + "@example.org")
                        .put("body", "Text " + word + " 발레리나"));
        for (var q : new String[] {"name " + word, "MAIL-" + word + "@", "text " + word, word + " 발레리나"}) {
            Api.as(MODERATOR)
                    .queryParam("q", q)
                    .get(PATH)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(comment.toString()));
        }
        Api.as(MODERATOR).queryParam("q", word + "%").get(PATH).then().body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=ab",
                "q=%25%25%25",
                "status=nonsense",
                "status=APPROVED",
                "status=spam&status=pending",
                "authorEmail=kim@example.org",
                "addressKey=x",
                "prefixKey=x",
                "account=x",
                "sameAddressAs=x",
                "sort=authorEmail",
                "sort=status"
            })
    void there_is_no_other_way_to_look(String query) {
        Api.as(MODERATOR)
                .urlEncodingEnabled(false)
                .get(PATH + "?" + query)
                .then()
                .statusCode(400);
    }

    @Test
    void nobody_else_sees_any_of_it() {
        var comment = comment("approved");
        for (var path : new String[] {PATH, PATH + "/" + comment, "/api/v1/editorial/comment-counts"}) {
            Api.anonymous().get(path).then().statusCode(401);
            Api.as(AUTHOR, EDITOR).get(path).then().statusCode(403);
            Api.bearing(staff.key("content:read", "content:write"))
                    .get(path)
                    .then()
                    .statusCode(403);
            Api.bearing(staff.key(COMMENTS_MODERATE)).get(path).then().statusCode(200);
        }
    }

    @Test
    void what_is_no_comment_is_not_found() {
        var nothing = PATH + "/" + UUID.randomUUID();
        moderator(nothing).statusCode(404);
        var desk = Desk.of(MODERATOR);
        desk.put(nothing + "/decision", "*", Map.of("decision", "approve"))
                .then()
                .statusCode(404);
        desk.trash(nothing + "/decision").then().statusCode(404);
        desk.patch(nothing, "*", Map.of()).then().statusCode(404);
        desk.trash(nothing).then().statusCode(404);
        desk.post(nothing + "/replies", Map.of("body", "Hello")).then().statusCode(404);
    }

    private UUID comment(String status) {
        return given.comment(review, details -> details.put("status", status));
    }

    private UUID from(String email, String status, String network) {
        return given.comment(
                review,
                details ->
                        details.put("status", status).put("authorEmail", email).put("prefixKey", network));
    }

    private ValidatableResponse list(String query) {
        return moderator(PATH + "?review=" + review + "&" + query).statusCode(200);
    }

    private static ValidatableResponse moderator(String path) {
        return Api.as(MODERATOR).get(path).then();
    }
}
