package org.marquee.image;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.Meanwhile;

/** An image by itself is public as long as something public uses it. */
@QuarkusTest
class ImageResourceTest {
    @Inject
    Given given;

    @Inject
    Meanwhile meanwhile;

    @Test
    void an_image_says_what_was_written_of_it() {
        var image = given.image("A dancer");
        given.film(film -> film.put("poster", image.toString()));
        Api.anonymous()
                .get("/api/v1/images/" + image)
                .then()
                .statusCode(200)
                .body("id", equalTo(image.toString()))
                .body("alt", equalTo("A dancer"))
                .body("caption", equalTo("Caption of A dancer"))
                .body("credit", equalTo("Credit"))
                .body("width", equalTo(1600))
                .body("height", equalTo(900))
                .body("focalPoint.x", equalTo(0.5f))
                .body("focalPoint.y", equalTo(0.5f))
                .body("placeholder.dominantColor", equalTo("#102030"))
                .body("renditions.url", everyItem(allOf(startsWith("http"), containsString("/media/" + image + "/"))))
                .body(
                        "renditions.findAll { it.crop == null && it.format == 'webp' }.width",
                        contains(160, 320, 480, 640, 960, 1280))
                .body("renditions.findAll { it.crop == '16x9' }.height", contains(180, 180, 360, 360, 720, 720))
                .body("renditions.format.unique()", containsInAnyOrder("webp", "jpeg"));
    }

    @Test
    void an_image_that_nothing_uses_is_not_found() {
        assertStatus(404, given.image("Alt"));
    }

    @Test
    void an_image_of_a_film_is_public_until_the_film_is_in_the_trash() {
        var poster = given.image("Alt");
        var still = given.image("Alt");
        var film = given.film(node -> {
            node.put("poster", poster.toString());
            node.putArray("gallery").addObject().put("image", still.toString());
        });
        assertStatus(200, poster, still);
        meanwhile.trashed("film", film);
        assertStatus(404, poster, still);
    }

    @Test
    void a_portrait_is_public_until_its_person_or_author_is_in_the_trash() {
        var personal = given.image("Alt");
        var authorly = given.image("Alt");
        var person = given.person(node -> node.put("portrait", personal.toString()));
        var author = given.author(node -> node.put("portrait", authorly.toString()));
        assertStatus(200, personal, authorly);
        meanwhile.trashed("person", person);
        meanwhile.trashed("author", author);
        assertStatus(404, personal, authorly);
    }

    @Test
    void an_image_of_a_review_is_public_as_long_as_the_review_is() {
        var hero = given.image("Alt");
        var inline = given.image("Alt");
        var review = given.review(Instant.now().plus(1, ChronoUnit.DAYS), node -> show(node, hero, inline));
        assertStatus(404, hero, inline);
        meanwhile.aWeekPassed(review);
        assertStatus(200, hero, inline);
        meanwhile.withdrawn(review);
        assertStatus(404, hero, inline);
    }

    @Test
    void an_image_of_a_draft_or_of_an_old_revision_is_not_found() {
        var hero = given.image("Alt");
        var inline = given.image("Alt");
        given.draft(node -> show(node, hero, inline));
        assertStatus(404, hero, inline);
        var review = given.review(Instant.EPOCH, node -> show(node, hero, inline));
        assertStatus(200, hero, inline);
        meanwhile.revised(review, Instant.EPOCH.plusSeconds(1), any -> {});
        assertStatus(404, hero, inline);
    }

    @Test
    void an_image_in_the_trash_is_not_found() {
        var image = given.image("Alt");
        given.film(film -> film.put("poster", image.toString()));
        given.sql("update image set trashed_at = now() where id = ?1", image);
        assertStatus(404, image);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"00000000-0000-0000-0000-000000000000", "1", "not-an-id", "018ad3c0-0000-7000-8000-00000000000g"
            })
    void what_is_no_id_of_an_image_is_not_found(String id) {
        Api.anonymous().get("/api/v1/images/" + id).then().statusCode(404);
    }

    private static void show(ObjectNode review, UUID hero, UUID inline) {
        review.putObject("heroImage").put("image", hero.toString());
        review.put("body", "![](image:" + inline + ")");
    }

    private static void assertStatus(int status, UUID... images) {
        for (var image : images) {
            Api.anonymous().get("/api/v1/images/" + image).then().statusCode(status);
        }
    }
}
