package org.marquee.image;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marquee.account.Roles.EDITOR;
import static org.marquee.image.Uploading.IMAGES;
import static org.marquee.image.Uploading.address;
import static org.marquee.image.Uploading.picture;
import static org.marquee.image.Uploading.rendition;
import static org.marquee.image.Uploading.uploaded;
import static org.marquee.image.Uploading.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.image.pixels.PictureFiles;
import org.marquee.testkit.Api;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;

/** What editors say of pictures that are there. */
@QuarkusTest
class ImageDeskTest {
    private static final Desk EDITORS = Desk.OF_EDITOR;

    private final Given given;

    ImageDeskTest(Given given) {
        this.given = given;
    }

    @Test
    void a_change_names_the_version_it_was_made_from() {
        var image = uploaded(PictureFiles.quarters("png"));
        var input = Map.of("alt", "New");
        Api.as(EDITOR)
                .contentType("application/json")
                .body(input)
                .put(address(image))
                .then()
                .statusCode(428);
        Api.as(EDITOR).delete(address(image)).then().statusCode(428);
        Api.as(EDITOR).put(address(image) + "/restoration").then().statusCode(428);
        var changed = EDITORS.put(address(image), image.header("ETag"), input);
        changed.then().statusCode(200).header("ETag", startsWith("\"1-")).body("alt", equalTo("New"));
        EDITORS.put(address(image), image.header("ETag"), input).then().statusCode(412);
        EDITORS.patch(address(image), image.header("ETag"), input).then().statusCode(412);
    }

    @Test
    void replacing_forgets_what_is_left_out_and_updating_keeps_it() {
        var film = given.film(any -> {});
        var image = uploaded(PictureFiles.quarters("png"));
        EDITORS.put(address(image), "*", everything(film))
                .then()
                .statusCode(200)
                .body("film.slug", equalTo(film))
                .body("license", equalTo("CC0"));
        EDITORS.patch(address(image), "*", Map.of("alt", "Other"))
                .then()
                .statusCode(200)
                .body("alt", equalTo("Other"))
                .body("film.slug", equalTo(film))
                .body("focalPoint.x", equalTo(0.1f))
                .body("caption", equalTo("Caption"));
        var nothing = new HashMap<String, Object>();
        nothing.put("film", null);
        nothing.put("focalPoint", null);
        EDITORS.patch(address(image), "*", nothing)
                .then()
                .statusCode(200)
                .body("film", nullValue())
                .body("focalPoint.x", equalTo(0.5f))
                .body("caption", equalTo("Caption"));
        EDITORS.put(address(image), "*", Map.of("alt", ""))
                .then()
                .statusCode(200)
                .body("alt", equalTo(""))
                .body("caption", nullValue())
                .body("sourceUrl", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "width", "bytes", "hash", "uploadedBy", "fileName", "renditions", "version"})
    void what_the_picture_is_nobody_writes(String member) {
        var image = uploaded(PictureFiles.quarters("png"));
        EDITORS.put(address(image), "*", Map.of("alt", "", member, "1"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/" + member));
    }

    @Test
    void what_it_shows_must_exist() {
        var image = uploaded(PictureFiles.quarters("png"));
        EDITORS.put(address(image), "*", Map.of("alt", "", "film", "none", "person", "nobody"))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/film", "/person"));
        EDITORS.put(address(image), "*", Map.of("alt", "", "focalPoint", Map.of("x", 2, "y", 0)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/focalPoint/x"));
    }

    @Test
    void crops_follow_the_focal_point_and_former_addresses_stay_good() {
        var image = uploaded(PictureFiles.quarters("png"));
        given.film(film -> film.put("poster", Uploading.id(image).toString()));
        var left = focused(image, 0, 0.5);
        var right = focused(image, 1, 0.5);
        assertNotEquals(rendition(left, "64-1x1.jpeg"), rendition(right, "64-1x1.jpeg"));
        for (var twice = 0; twice < 2; twice++) {
            assertEquals(0xFF, colorOf(left) >> 16 & 0xFF, 20);
            assertTrue((colorOf(right) >> 8 & 0xFF) > 200, "green is shown");
            assertEquals(
                    200, Api.anonymous().get(rendition(image, "64-1x1.jpeg")).statusCode());
        }
        var again = focused(image, 0, 0.5);
        assertEquals(rendition(left, "96.webp"), rendition(again, "96.webp"));
        var other = EDITORS.patch(address(image), "*", Map.of("alt", "Only the alt"));
        assertEquals(rendition(left, "96.webp"), rendition(other, "96.webp"));
    }

    @Test
    void the_trash_is_a_way_back_and_a_way_out() {
        var image = uploaded(PictureFiles.quarters("png"));
        Desk.OF_ADMIN.purge(address(image)).then().statusCode(409);
        EDITORS.trash(address(image)).then().statusCode(204);
        EDITORS.trash(address(image)).then().statusCode(204);
        var trashed = EDITORS.get(address(image));
        trashed.then().statusCode(200).body("trashedAt", notNullValue());
        EDITORS.put(address(image), "*", Map.of("alt", "")).then().statusCode(409);
        var film = Map.of("title", "Any", "kind", "feature", "releaseYear", 2001, "poster", trashed.path("id"));
        EDITORS.post("/api/v1/editorial/films", film)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/poster"));
        EDITORS.restore(address(image)).then().statusCode(200).body("trashedAt", nullValue());
        EDITORS.restore(address(image)).then().statusCode(200);
        EDITORS.trash(address(image)).then().statusCode(204);
        Desk.OF_ADMIN.purge(address(image)).then().statusCode(204);
        EDITORS.get(address(image)).then().statusCode(404);
        EDITORS.restore(address(image)).then().statusCode(404);
    }

    @Test
    void a_thing_that_the_picture_shows_may_go() {
        var person = given.person(any -> {});
        var image = with(Api.as(EDITOR), PictureFiles.quarters("png"))
                .multiPart("person", person)
                .post(IMAGES);
        var url = "/api/v1/editorial/people/" + image.path("person.id");
        EDITORS.trash(url).then().statusCode(204);
        Desk.OF_ADMIN.purge(url).then().statusCode(204);
        EDITORS.get(address(image)).then().statusCode(200).body("person", nullValue());
    }

    private static Response focused(Response image, double x, double y) {
        var answer = EDITORS.patch(address(image), "*", Map.of("focalPoint", Map.of("x", x, "y", y)));
        answer.then().statusCode(200).body("id", endsWith(image.path("id")));
        return answer;
    }

    private static int colorOf(Response image) {
        return picture(Api.anonymous().get(rendition(image, "64-1x1.jpeg")).asByteArray())
                .getRGB(20, 10);
    }

    private static Map<String, Object> everything(String film) {
        return Map.of(
                "alt", "Alt",
                "caption", "Caption",
                "credit", "Credit",
                "license", "CC0",
                "sourceUrl", "https://example.org/1",
                "film", film,
                "focalPoint", Map.of("x", 0.1, "y", 0.9));
    }
}
