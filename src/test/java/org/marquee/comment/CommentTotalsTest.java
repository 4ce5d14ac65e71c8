package org.marquee.comment;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;

/** What a review tells of the comments below it: how many there are to read, and whether there may be more. */
@QuarkusTest
class CommentTotalsTest {
    @Inject
    Given given;

    @Test
    void only_what_is_approved_counts() {
        var slug = given.review(Instant.EPOCH, any -> {});
        List.of("approved", "pending", "approved", "spam", "rejected", "trashed", "deleted", "approved")
                .forEach(status -> given.comment(slug, comment -> comment.put("status", status)));
        review(slug).body("commentCount", equalTo(3));
        card(slug).body("items[0].commentCount", equalTo(3));
    }

    @Test
    void the_count_follows_what_moderators_decide() {
        var slug = given.review(Instant.EPOCH, any -> {});
        var comment = given.comment(slug, waiting -> waiting.put("status", "pending"));
        card(slug).body("items[0].commentCount", equalTo(0));
        given.sql("update comment set status = 'approved' where id = ?1", comment);
        card(slug).body("items[0].commentCount", equalTo(1));
        given.sql("update comment set status = 'spam' where id = ?1", comment);
        card(slug).body("items[0].commentCount", equalTo(0));
        review(slug).body("commentCount", equalTo(0));
    }

    @Test
    void a_card_below_another_review_has_its_own_count() {
        var other = given.review(Instant.EPOCH, any -> {});
        given.comment(other, any -> {});
        var slug =
                given.review(Instant.EPOCH, review -> review.putArray("related").add(other));
        review(slug).body("commentCount", equalTo(0)).body("related[0].commentCount", equalTo(1));
    }

    @Test
    void comments_are_closed_where_the_published_review_says_so() {
        review(given.review(Instant.EPOCH, review -> review.put("commentPolicy", "closed")))
                .body("commentsOpen", equalTo(false));
        review(given.review(Instant.EPOCH, review -> review.put("commentPolicy", "open")))
                .body("commentsOpen", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource({"PT-1S,false", "PT1H,true"})
    void comments_are_open_until_they_close(Duration fromNow, boolean open) {
        var slug = given.review(Instant.EPOCH, any -> {});
        given.sql(
                "update comment_section set closes_at = now() + cast(?1 as interval)"
                        + " where review_id = (select review_id from review_slug where slug = ?2)",
                fromNow.toString(),
                slug);
        review(slug).body("commentsOpen", equalTo(open));
    }

    private static ValidatableResponse review(String slug) {
        return Api.anonymous().get("/api/v1/reviews/" + slug).then().statusCode(200);
    }

    private static ValidatableResponse card(String slug) {
        return Api.anonymous().get("/api/v1/reviews?slug=" + slug).then().statusCode(200);
    }
}
