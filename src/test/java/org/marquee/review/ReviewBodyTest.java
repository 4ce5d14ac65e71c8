package org.marquee.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.Meanwhile;

/** The body of a review in its forms, and what it points to. */
@QuarkusTest
class ReviewBodyTest {
    private static final Instant PUBLISHED = Instant.parse("2021-05-05T12:00:00Z");

    @Inject
    Given given;

    @Inject
    Meanwhile meanwhile;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fields=slug,bodyHtml            | bodyHtml",
                "body=html                       | bodyHtml",
                "body=blocks                     | bodyBlocks",
                "body=text                       | bodyText",
                "body=text&body=blocks           | bodyBlocks bodyText",
                "body=html&body=text&body=blocks | bodyBlocks bodyHtml bodyText"
            })
    void the_forms_of_the_body_are_those_asked_for(String parameters, String forms) {
        Map<String, ?> review = get(written("Words."), parameters).extract().path("$");
        var present = review.keySet().stream()
                .filter(name -> name.startsWith("body"))
                .sorted()
                .collect(Collectors.joining(" "));
        assertEquals(forms, present);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "slug",
                "slug,headline,rating",
                "bodyText",
                "bodyBlocks,slug",
                "bodyHtml,bodyText,bodyBlocks",
                "seo,dek,seo"
            })
    void fields_leaves_exactly_those_members_and_reads_the_forms_of_the_body_that_it_names(String fields) {
        var answer = get(written("Words."), "fields=" + fields);
        answer.contentType(startsWith("application/vnd.marquee.partial+json"));
        assertEquals(
                Set.copyOf(List.of(fields.split(","))),
                answer.extract().<Map<String, ?>>path("$").keySet());
    }

    @Test
    void fields_wins_over_the_forms_of_the_body() {
        Map<String, ?> review = get(written("Words."), "fields=slug,bodyText&body=blocks")
                .extract()
                .path("$");
        assertEquals(Set.of("slug", "bodyText"), review.keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"body=markdown", "body=HTML", "body=", "fields=slug,body", "fields=slug,,dek", "fields=Slug"})
    void what_is_no_form_and_no_member_is_refused_by_name(String parameter) {
        Api.anonymous()
                .urlEncodingEnabled(false)
                .get("/api/v1/reviews/" + written("Words.") + "?" + parameter)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains(parameter.split("=")[0]));
    }

    @Test
    void an_image_says_what_the_text_says_of_it() {
        var image = given.image("Own alt");
        all(written("![Other alt](image:%s \"Other caption\")".formatted(image)))
                .body("bodyHtml", containsString("alt=\"Other alt\""))
                .body("bodyHtml", containsString("<figcaption>Other caption <small>Credit</small></figcaption>"))
                .body("bodyBlocks[0].image.alt", equalTo("Other alt"))
                .body("bodyBlocks[0].image.caption", equalTo("Other caption"))
                .body("bodyBlocks[0].image.credit", equalTo("Credit"))
                .body("images.alt", contains("Other alt"))
                .body("images.caption", contains("Other caption"))
                .body("images.credit", contains("Credit"));
    }

    @Test
    void an_image_of_which_the_text_says_nothing_has_its_own_words() {
        var image = given.image("Own alt");
        all(written("![](image:%s)".formatted(image)))
                .body("bodyHtml", containsString("alt=\"Own alt\""))
                .body("bodyHtml", containsString("<figcaption>Caption of Own alt <small>"))
                .body("bodyBlocks[0].image.alt", equalTo("Own alt"))
                .body("bodyBlocks[0].image.caption", equalTo("Caption of Own alt"))
                .body("images.alt", contains("Own alt"));
    }

    @Test
    void an_image_that_stands_in_a_text_twice_has_the_words_of_each_place() {
        var image = given.image("Own alt");
        all(written("![First](image:%1$s \"Once\")\n\n![](image:%1$s)".formatted(image)))
                .body("images.alt", contains("First", "Own alt"))
                .body("images.caption", contains("Once", "Caption of Own alt"))
                .body("bodyBlocks.image.alt", contains("First", "Own alt"))
                .body("bodyBlocks.image.caption", contains("Once", "Caption of Own alt"))
                .body("bodyHtml", containsString("alt=\"Own alt\""))
                .body("bodyHtml", containsString("<figcaption>Caption of Own alt <small>"));
    }

    @Test
    void an_image_in_the_trash_is_in_no_form_of_the_body() {
        var image = given.image("Own alt");
        var slug = written("Before.\n\n![Alt](image:%s)\n\n> ![Alt](image:%s)\n\nBehind.".formatted(image, image));
        given.sql("update image set trashed_at = now() where id = ?1", image);
        all(slug)
                .body("bodyHtml", equalTo("<p>Before.</p><p>Behind.</p>"))
                .body("bodyBlocks.type", contains("paragraph", "paragraph"))
                .body("images.size()", equalTo(0));
    }

    @Test
    void links_to_reviews_lead_to_their_pages() {
        var other = given.review(PUBLISHED, review -> review.put("headline", "Other headline"));
        all(written("See [this](review:%1$s).\n\nAlso read: [that](review:%1$s)".formatted(other)))
                .body(
                        "bodyHtml",
                        containsString("<p>See <a href=\"http://localhost:3000/reviews/%s\">".formatted(other)))
                .body("bodyHtml", containsString("<aside>Also read: <a href=\"http://localhost:3000/reviews/" + other))
                .body("bodyBlocks[0].content.review", contains(null, other, null))
                .body("bodyBlocks[1].lead", equalTo("Also read:"))
                .body("bodyBlocks[1].review.slug", equalTo(other))
                .body("bodyBlocks[1].review.headline", equalTo("Other headline"));
    }

    @Test
    void a_link_by_a_former_slug_leads_to_the_present_one() {
        var former = given.review(PUBLISHED, any -> {});
        var slug = written("[That](review:%s)".formatted(former));
        var present = given.slug("renamed");
        meanwhile.revised(former, PUBLISHED.plusSeconds(1), review -> review.put("slug", present));
        all(slug)
                .body("bodyHtml", containsString("/reviews/" + present + "\""))
                .body("bodyBlocks[0].review.slug", equalTo(present));
    }

    @Test
    void links_to_what_is_not_public_leave_only_the_words_of_the_author() {
        var draft = given.draft(any -> {});
        var gone = given.review(PUBLISHED, any -> {});
        meanwhile.withdrawn(gone);
        all(written("See [this](review:%s).\n\nAlso read: [that](review:%s)\n\nEnd.".formatted(draft, gone)))
                .body("bodyHtml", equalTo("<p>See this.</p><p>End.</p>"))
                .body("bodyBlocks.type", contains("paragraph", "paragraph"))
                .body("bodyBlocks[0].content.text", contains("See this."))
                .body("bodyText", equalTo("See this.\n\nEnd."));
    }

    private String written(String body) {
        return given.review(PUBLISHED, review -> review.put("body", body));
    }

    private static ValidatableResponse all(String slug) {
        return get(slug, "body=html&body=blocks&body=text");
    }

    private static ValidatableResponse get(String slug, String parameters) {
        return Api.anonymous()
                .urlEncodingEnabled(false)
                .get("/api/v1/reviews/" + slug + "?" + parameters)
                .then()
                .statusCode(200);
    }
}
