package org.marquee.author;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.Meanwhile;
import org.marquee.testkit.Slugs;

@QuarkusTest
class AuthorResourceTest {
    @Inject
    Given given;

    @Inject
    Meanwhile meanwhile;

    @Test
    void an_author_says_what_was_written_of_them() {
        var portrait = given.image("A face").toString();
        var slug = given.author(author -> author.put("name", "Mára")
                .put("title", "Senior critic")
                .put("biography", "Biography")
                .put("website", "https://example.org/mara")
                .put("portrait", portrait));
        get(slug)
                .body("slug", equalTo(slug))
                .body("name", equalTo("Mára"))
                .body("title", equalTo("Senior critic"))
                .body("biography", equalTo("Biography"))
                .body("website", equalTo("https://example.org/mara"))
                .body("portrait.id", equalTo(portrait))
                .body("reviewCount", equalTo(0))
                .body("updatedAt", equalTo("2020-01-01T00:00:00Z"));
    }

    @Test
    void what_an_editor_left_open_is_null_and_still_there() {
        get(given.author(any -> {}))
                .body("title", nullValue())
                .body("biography", nullValue())
                .body("website", nullValue())
                .body("portrait", nullValue());
    }

    @Test
    void only_public_reviews_count() {
        var slug = given.author(any -> {});
        published(slug);
        published(slug);
        given.draft(review -> review.putArray("authors").add(slug));
        given.review(
                Instant.now().plus(1, ChronoUnit.DAYS),
                review -> review.putArray("authors").add(slug));
        meanwhile.withdrawn(published(slug));
        get(slug).body("reviewCount", equalTo(2));
    }

    @Test
    void reviewCount_orders_by_the_public_reviews() {
        var none = given.author(any -> {});
        var two = given.author(any -> {});
        var one = given.author(any -> {});
        published(two);
        published(two);
        published(one);
        var list = "/api/v1/authors?slug=%s&slug=%s&slug=%s".formatted(none, two, one);
        assertEquals(List.of(none, one, two), Slugs.in(list + "&sort=reviewCount"));
        assertEquals(List.of(two, one, none), Slugs.in(list + "&sort=-reviewCount"));
    }

    @Test
    void name_orders_as_people_do() {
        var zoe = given.author(author -> author.put("name", "Zoë"));
        var asa = given.author(author -> author.put("name", "Åsa"));
        var bo = given.author(author -> author.put("name", "bo"));
        var list = "/api/v1/authors?slug=%s&slug=%s&slug=%s".formatted(zoe, asa, bo);
        assertEquals(List.of(asa, bo, zoe), Slugs.in(list));
        assertEquals(List.of(zoe, bo, asa), Slugs.in(list + "&sort=-name"));
    }

    @Test
    void an_author_in_a_list_has_the_same_values_as_by_themselves() {
        var slug = given.author(author -> author.put("title", "Critic")
                .put("portrait", given.image("A face").toString()));
        published(slug);
        Map<String, ?> author = get(slug).extract().path("$");
        Map<String, ?> item = Api.anonymous()
                .get("/api/v1/authors?slug=" + slug)
                .then()
                .extract()
                .path("items[0]");
        item.forEach((name, value) -> assertEquals(author.get(name), value, name));
    }

    @Test
    void an_old_slug_leads_on_to_the_present_one() {
        var former = given.author(any -> {});
        var present = meanwhile.renamed("author", former);
        Api.anonymous()
                .get("/api/v1/authors/" + former)
                .then()
                .statusCode(301)
                .header("Location", endsWith("/api/v1/authors/" + present));
        meanwhile.trashed("author", present);
        Api.anonymous().get("/api/v1/authors/" + former).then().statusCode(404);
        Api.anonymous().get("/api/v1/authors/" + present).then().statusCode(404);
    }

    private String published(String author) {
        return given.review(Instant.EPOCH, review -> review.putArray("authors").add(author));
    }

    private static ValidatableResponse get(String slug) {
        return Api.anonymous().get("/api/v1/authors/" + slug).then().statusCode(200);
    }
}
