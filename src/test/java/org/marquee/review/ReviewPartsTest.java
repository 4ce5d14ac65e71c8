package org.marquee.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.marquee.term.TermKind;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.Meanwhile;

/** What a review is made of besides its own words, each in the order of the editor. */
@QuarkusTest
class ReviewPartsTest {
    private static final Instant PUBLISHED = Instant.parse("2021-05-05T12:00:00Z");

    @Inject
    Given given;

    @Inject
    Meanwhile meanwhile;

    @Test
    void authors_and_tags_keep_the_order_of_the_editor() {
        var authors = List.of(given.author(any -> {}), given.author(any -> {}), given.author(any -> {}));
        var tags = List.of(given.term(TermKind.TAG), given.term(TermKind.TAG));
        var slug = given.review(PUBLISHED, review -> {
            var written = review.putArray("authors").add(authors.get(2));
            written.add(authors.get(0)).add(authors.get(1));
            review.putArray("tags").add(tags.get(1)).add(tags.get(0));
        });
        get(slug)
                .body("authors.slug", contains(authors.get(2), authors.get(0), authors.get(1)))
                .body("tags.slug", contains(tags.get(1), tags.get(0)))
                .body("tags.name", contains("Name of " + tags.get(1), "Name of " + tags.get(0)));
    }

    @Test
    void related_reviews_are_cards_in_the_order_of_the_editor_without_those_not_public() {
        var first = given.review(PUBLISHED, any -> {});
        var second = given.review(PUBLISHED, any -> {});
        var gone = given.review(PUBLISHED, any -> {});
        var draft = given.draft(any -> {});
        meanwhile.withdrawn(gone);
        var slug = given.review(
                PUBLISHED,
                review -> review.putArray("related")
                        .add(draft)
                        .add(second)
                        .add(gone)
                        .add(first));
        var related = get(slug)
                .body("related.slug", contains(second, first))
                .extract()
                .<List<Map<?, ?>>>path("related");
        assertEquals(card(second), related.get(0));
    }

    @Test
    void the_film_of_a_review_shows_the_first_20_of_its_cast_and_all_of_its_crew() {
        var film = given.film(node -> {
            var credits = node.putArray("credits");
            IntStream.rangeClosed(1, 30)
                    .forEach(i -> credits.addObject()
                            .put("type", "cast")
                            .put("person", given.person(any -> {}))
                            .put("character", "Part " + i));
            IntStream.rangeClosed(1, 25)
                    .forEach(i -> credits.addObject()
                            .put("type", "crew")
                            .put("person", given.person(any -> {}))
                            .put("department", "Sound")
                            .put("job", "Job " + i));
        });
        get(given.review(PUBLISHED, review -> review.put("film", film)))
                .body("film.castTotal", equalTo(30))
                .body("film.credits.findAll { it.type == 'cast' }.character", equalTo(numbered("Part ", 20)))
                .body("film.credits.findAll { it.type == 'crew' }.job", equalTo(numbered("Job ", 25)));
    }

    @Test
    void the_hero_image_says_what_the_review_says_of_it_or_else_its_own_words() {
        var image = given.image("Own alt").toString();
        get(given.review(
                        PUBLISHED,
                        review -> hero(
                                review,
                                image,
                                node -> node.put("alt", "Other alt")
                                        .put("caption", "Other caption")
                                        .put("credit", "Other credit"))))
                .body("heroImage.alt", equalTo("Other alt"))
                .body("heroImage.caption", equalTo("Other caption"))
                .body("heroImage.credit", equalTo("Other credit"));
        get(given.review(PUBLISHED, review -> hero(review, image, any -> {})))
                .body("heroImage.alt", equalTo("Own alt"))
                .body("heroImage.caption", equalTo("Caption of Own alt"))
                .body("heroImage.credit", equalTo("Credit"))
                .body("heroImage.id", equalTo(image))
                .body(
                        "heroImage.renditions.findAll { it.crop == null }.width.unique()",
                        contains(160, 320, 480, 640, 960, 1280));
    }

    private static void hero(ObjectNode review, String image, Consumer<ObjectNode> details) {
        details.accept(review.putObject("heroImage").put("image", image));
    }

    private static List<String> numbered(String word, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(i -> word + i).toList();
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
}
