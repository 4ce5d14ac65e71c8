package org.marquee.review;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;

/** What the answers about reviews hold; their bodies have a test of their own. */
@QuarkusTest
class ReviewResourceTest {
    private static final Instant PUBLISHED = Instant.parse("2021-05-05T12:00:00Z");

    @Inject
    Given given;

    @Test
    void a_review_comes_whole_in_one_answer() {
        Api.anonymous()
                .queryParam("body", "html", "blocks", "text")
                .get("/api/v1/reviews/ballerina-2023-review")
                .then()
                .statusCode(200)
                .body("rating", equalTo(4.5f))
                .body("film.originalTitle.value", equalTo("발레리나"))
                .body("film.credits.findAll { it.type == 'cast' }.character", hasSize(6))
                .body("images", hasSize(3))
                .body("bodyBlocks.findAll { it.type == 'image' }", hasSize(3))
                .body(
                        "bodyBlocks.findAll { it.type == 'relatedReview' }.review.slug",
                        contains("everything-now-2023-review", "escaping-twin-flames-2023-review"));
    }

    @Test
    void a_review_says_what_was_written_in_it() {
        var slug = given.review(PUBLISHED, review -> {
            review.put("headline", "Héadline").put("dek", "Dek").put("verdict", "Verdict");
            review.put("rating", 0.5).put("language", "ko").put("containsSpoilers", true);
            review.put("body", "One two three.");
            review.putArray("pros").add("First pro").add("Second pro");
            review.putArray("cons").add("First con");
            review.putObject("seo").put("title", "Seo title").put("description", "Seo description");
        });
        get(slug)
                .body("headline", equalTo("Héadline"))
                .body("dek", equalTo("Dek"))
                .body("verdict", equalTo("Verdict"))
                .body("rating", equalTo(0.5f))
                .body("language", equalTo("ko"))
                .body("containsSpoilers", equalTo(true))
                .body("wordCount", equalTo(3))
                .body("readingMinutes", equalTo(1))
                .body("pros", contains("First pro", "Second pro"))
                .body("cons", contains("First con"))
                .body("seo", allOf(hasEntry("title", "Seo title"), hasEntry("description", "Seo description")))
                .body("publishedAt", equalTo("2021-05-05T12:00:00Z"))
                .body("updatedAt", equalTo("2021-05-05T12:00:00Z"))
                .body("url", endsWith("/reviews/" + slug))
                .body("commentCount", equalTo(0))
                .body("commentsOpen", equalTo(true));
    }

    @Test
    void what_an_editor_left_open_is_null_or_empty_and_still_there() {
        get(given.review(PUBLISHED, review -> review.put("verdict", "Verdict")))
                .body("dek", nullValue())
                .body("heroImage", nullValue())
                .body("images", empty())
                .body("pros", empty())
                .body("tags", empty())
                .body("related", empty())
                .body("seo.title", startsWith("The review-"))
                .body("seo.description", equalTo("Verdict"))
                .body("film.poster", nullValue())
                .body("film.originalTitle", nullValue())
                .body("film.credits", empty())
                .body("film.castTotal", equalTo(0));
    }

    @Test
    void a_card_has_the_members_of_a_card_and_the_same_values_as_the_review() {
        var slug = given.review(
                PUBLISHED, review -> hero(review, given.image("Alt").toString(), any -> {}));
        var card = card(slug);
        assertEquals(
                Set.of(
                        "id",
                        "slug",
                        "headline",
                        "dek",
                        "rating",
                        "language",
                        "containsSpoilers",
                        "publishedAt",
                        "updatedAt",
                        "readingMinutes",
                        "commentCount",
                        "film",
                        "authors",
                        "heroImage",
                        "tags",
                        "url"),
                card.keySet());
        Map<String, ?> review = get(slug).extract().path("$");
        Map<?, ?> film = (Map<?, ?>) card.get("film");
        card.forEach((name, value) -> {
            if (!name.equals("film")) {
                assertEquals(review.get(name), value, name);
            }
        });
        film.forEach((name, value) -> assertEquals(((Map<?, ?>) review.get("film")).get(name), value));
    }

    private static void hero(ObjectNode review, String image, Consumer<ObjectNode> details) {
        details.accept(review.putObject("heroImage").put("image", image));
    }

    private static Map<String, ?> card(String slug) {
        return Api.anonymous()
                .get("/api/v1/reviews?slug=" + slug)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0]");
    }

    private static ValidatableResponse get(String slug) {
        return Api.anonymous().get("/api/v1/reviews/" + slug).then().statusCode(200);
    }

    @Test
    void a_trimmed_answer_may_be_asked_for_by_its_media_type() {
        Api.anonymous()
                .accept("application/vnd.marquee.partial+json")
                .get("/api/v1/reviews/ballerina-2023-review?fields=slug")
                .then()
                .statusCode(200)
                .contentType("application/vnd.marquee.partial+json");
    }
}
