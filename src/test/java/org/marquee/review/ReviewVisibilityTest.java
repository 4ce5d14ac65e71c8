package org.marquee.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.Meanwhile;

/** Which revision readers see, since when, and under which slug. */
@QuarkusTest
class ReviewVisibilityTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final Instant YESTERDAY = NOW.minus(1, ChronoUnit.DAYS);
    private static final Instant TOMORROW = NOW.plus(1, ChronoUnit.DAYS);

    @Inject
    Given given;

    @Inject
    Meanwhile meanwhile;

    @Test
    void a_draft_is_invisible() {
        get(given.draft(any -> {})).statusCode(404);
    }

    @Test
    void a_scheduled_review_appears_at_its_time() {
        var slug = given.review(TOMORROW, any -> {});
        get(slug).statusCode(404);
        meanwhile.aWeekPassed(slug);
        get(slug).statusCode(200);
    }

    @Test
    void a_review_with_an_end_disappears_at_its_time() {
        var slug = given.review(YESTERDAY, TOMORROW, any -> {});
        get(slug).statusCode(200);
        meanwhile.aWeekPassed(slug);
        get(slug).statusCode(404);
    }

    @Test
    void a_withdrawn_review_is_invisible() {
        var slug = given.review(YESTERDAY, any -> {});
        meanwhile.withdrawn(slug);
        get(slug).statusCode(404);
    }

    @Test
    void a_scheduled_update_appears_at_its_time_and_the_review_stays_as_old_as_it_is() {
        var slug = given.review(YESTERDAY, review -> review.put("headline", "Old"));
        String firstPublished = get(slug).extract().path("publishedAt");
        meanwhile.revised(slug, TOMORROW, review -> review.put("headline", "New"));
        get(slug)
                .statusCode(200)
                .body("headline", equalTo("Old"))
                .body("publishedAt", equalTo(firstPublished))
                .body("updatedAt", equalTo(firstPublished));
        meanwhile.aWeekPassed(slug);
        get(slug)
                .statusCode(200)
                .body("headline", equalTo("New"))
                .body("publishedAt", equalTo(weekBefore(Instant.parse(firstPublished))))
                .body("updatedAt", equalTo(weekBefore(TOMORROW)));
    }

    @Test
    void a_link_to_a_draft_leads_there_as_soon_as_it_is_published() {
        var later = given.draft(any -> {});
        var early = given.review(YESTERDAY, review -> review.put("body", "See [what comes](review:" + later + ")."));
        get(early + "?body=blocks").body("bodyBlocks[0].content.review.findAll { it != null }", empty());
        meanwhile.revised(later, YESTERDAY, any -> {});
        get(early + "?body=blocks").body("bodyBlocks[0].content.review.findAll { it != null }", contains(later));
    }

    @Test
    void an_old_slug_leads_on_to_the_present_one_with_all_parameters() {
        var former = given.review(YESTERDAY, any -> {});
        var present = given.slug("renamed");
        meanwhile.revised(former, NOW, review -> review.put("slug", present));
        get(present).statusCode(200).body("slug", equalTo(present));
        get(former).statusCode(301).header("Location", endsWith("/api/v1/reviews/" + present));
        get(former + "?body=text&fields=slug,bodyText")
                .statusCode(301)
                .header("Location", endsWith("/api/v1/reviews/" + present + "?body=text&fields=slug,bodyText"));
    }

    @Test
    void a_slug_of_the_future_is_known_from_its_time_on() {
        var present = given.review(YESTERDAY, any -> {});
        var future = given.slug("future");
        meanwhile.revised(present, TOMORROW, review -> review.put("slug", future));
        get(future).statusCode(404);
        get(present).statusCode(200);
        meanwhile.aWeekPassed(future);
        get(future).statusCode(200);
        get(present).statusCode(301).header("Location", endsWith("/" + future));
    }

    @Test
    void a_slug_that_only_drafts_ever_had_is_known_to_nobody() {
        var slug = given.review(YESTERDAY, any -> {});
        var drafted = given.slug("drafted");
        given.sql(
                "insert into review_slug (slug, review_id) select ?1, review_id from review_slug where slug = ?2",
                drafted,
                slug);
        get(drafted).statusCode(404);
    }

    @Test
    void an_old_slug_of_a_withdrawn_review_is_known_to_nobody() {
        var former = given.review(YESTERDAY, any -> {});
        var present = given.slug("renamed");
        meanwhile.revised(former, NOW, review -> review.put("slug", present));
        meanwhile.withdrawn(present);
        get(former).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-review", "Not-A-Slug", "%EB%B0%9C", "-", "ballerina-2023-review-"})
    void what_is_not_there_is_not_found(String slug) {
        get(slug).statusCode(404).body("type", equalTo("/problems/not-found"));
    }

    private static String weekBefore(Instant time) {
        return time.minus(7, ChronoUnit.DAYS).toString();
    }

    private static ValidatableResponse get(String address) {
        return Api.anonymous()
                .urlEncodingEnabled(false)
                .get("/api/v1/reviews/" + address)
                .then();
    }
}
