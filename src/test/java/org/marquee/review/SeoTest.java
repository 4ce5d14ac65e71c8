package org.marquee.review;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;

/** What search engines and social networks are told of a review. */
@QuarkusTest
class SeoTest {
    private final Given given;
    private final Editor editor;
    private final Desk desk = Desk.OF_ADMIN;

    SeoTest(Given given, Editor editor) {
        this.given = given;
        this.editor = editor;
    }

    @Test
    void what_the_editors_left_open_is_made_of_the_review() {
        var hero = given.image("A hero").toString();
        var slug = given.review(Instant.parse("2021-05-05T12:00:00Z"), node -> {
            node.put("headline", "Headline").put("dek", "word ".repeat(100)).put("language", "pt-BR");
            node.putObject("heroImage").put("image", hero);
        });
        page(slug)
                .body("seo.title", equalTo("Headline"))
                .body("seo.description", allOf(endsWith(" word…"), containsString("word word")))
                .body("seo.description.length()", lessThanOrEqualTo(160))
                .body("seo.canonicalUrl", equalTo("http://localhost:3000/reviews/" + slug))
                .body("seo.robots", equalTo("index, follow, max-image-preview:large"))
                .body("seo.openGraph.type", equalTo("article"))
                .body("seo.openGraph.siteName", equalTo("Marquee"))
                .body("seo.openGraph.locale", equalTo("pt_BR"))
                .body("seo.openGraph.publishedTime", equalTo("2021-05-05T12:00:00Z"))
                .body("seo.openGraph.image.alt", equalTo("A hero"))
                .body("seo.openGraph.image.url", containsString(hero))
                .body("seo.twitter.card", equalTo("summary_large_image"))
                .body("seo.twitter.image", endsWith("jpeg"));
    }

    @Test
    void without_any_picture_there_is_none() {
        page(given.review(Instant.EPOCH, any -> {}))
                .body("seo.openGraph.image", nullValue())
                .body("seo.twitter.card", equalTo("summary"));
    }

    @Test
    void the_editors_words_come_first_everywhere() {
        var image = given.image("Shared").toString();
        var review = editor.begins(node -> {
            var seo = node.putObject("seo")
                    .put("title", "T")
                    .put("description", "D")
                    .put("image", image);
            seo.put("canonicalUrl", "https://elsewhere.example/a")
                    .putObject("robots")
                    .put("index", false);
        });
        var path = Desk.REVIEWS + "/" + review;
        Api.anonymous().get("/api/v1/images/" + image).then().statusCode(404);
        editor.publishes(review);

        var slug = desk.get(path)
                .then()
                .body("seo.robots.index", equalTo(false))
                .body("seo.robots.follow", equalTo(true))
                .body("seo.image.id", equalTo(image))
                .extract()
                .<String>path("slug");
        page(slug)
                .body("seo.title", equalTo("T"))
                .body("seo.openGraph.title", equalTo("T"))
                .body("seo.twitter.description", equalTo("D"))
                .body("seo.canonicalUrl", equalTo("https://elsewhere.example/a"))
                .body("seo.openGraph.url", equalTo("https://elsewhere.example/a"))
                .body("seo.robots", equalTo("noindex, follow"))
                .body("seo.openGraph.image.alt", equalTo("Shared"));
        Api.anonymous().get("/api/v1/images/" + image).then().statusCode(200);
        desk.get("/api/v1/editorial/images/" + image + "/usages").then().body("items.role", contains("shared"));
        desk.trash("/api/v1/editorial/images/" + image).then().statusCode(409);
        desk.get(path + "/revisions/1").then().body("content.seo.image", equalTo(image));
        desk.patch(path, "*", Map.of("headline", "Other"))
                .then()
                .body("seo.canonicalUrl", equalTo("https://elsewhere.example/a"))
                .body("seo.image.id", equalTo(image))
                .body("seo.robots.index", equalTo(false));
        desk.put(path + "/revisions/1/restoration", "*", Map.of()).then().body("seo.image.id", equalTo(image));
    }

    @Test
    void an_address_is_one_and_a_picture_is_there() {
        refused(Map.of("canonicalUrl", "javascript:alert(1)"), 400, "/seo/canonicalUrl");
        refused(Map.of("title", "x".repeat(201)), 400, "/seo/title");
        refused(Map.of("image", "018ad3c0-0000-7000-8000-000000000000"), 422, "/seo/image");
    }

    private void refused(Map<String, Object> seo, int status, String pointer) {
        desk.post(Desk.REVIEWS, Map.of("headline", "H", "language", "en", "seo", seo))
                .then()
                .statusCode(status)
                .body("errors.pointer", hasItem(pointer));
    }

    private static ValidatableResponse page(String slug) {
        return Api.anonymous().get("/api/v1/reviews/" + slug).then().statusCode(200);
    }
}
