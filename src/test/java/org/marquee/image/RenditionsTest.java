package org.marquee.image;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marquee.image.Uploading.picture;
import static org.marquee.image.Uploading.rendition;
import static org.marquee.image.Uploading.uploaded;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.marquee.image.pixels.PictureFiles;
import org.marquee.image.store.MediaStore;
import org.marquee.testkit.Api;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;
import org.marquee.testkit.Wire;

/** The files that readers get of a picture: those of the list, and nothing else. */
@QuarkusTest
class RenditionsTest {
    private static final List<String> WIDTHS = List.of("160", "320", "480", "640", "960", "1280", "1920");

    private final Given given;
    private final MediaStore store;

    RenditionsTest(Given given, MediaStore store) {
        this.given = given;
        this.store = store;
    }

    @Test
    void each_rendition_of_the_list_is_there_in_its_size_and_format() {
        var image = uploaded(PictureFiles.photograph(2000, 1500));
        show(image);
        var delivered = Api.anonymous().get("/api/v1/images/" + Uploading.id(image));
        List<Map<String, Object>> list = delivered.path("renditions");
        assertEquals(list, Uploading.renditions(image));
        assertEquals(2 * (WIDTHS.size() + 3 + 3 + 2), list.size());
        for (var one : list) {
            var answer = Api.anonymous().get(URI.create((String) one.get("url")).getPath());
            answer.then().statusCode(200).contentType("image/" + one.get("format"));
            var picture = picture(answer.asByteArray());
            assertEquals(one.get("width"), picture.getWidth());
            assertEquals(one.get("height"), picture.getHeight());
        }
    }

    @Test
    void a_picture_is_shown_as_long_as_something_public_shows_it() {
        var image = uploaded(PictureFiles.quarters("png"));
        var address = rendition(image, "96.webp");
        assertDelivered(404, image);
        assertEquals(404, Api.anonymous().get(address).statusCode());
        var film = given.film(node -> node.put("poster", Uploading.id(image).toString()));
        assertDelivered(200, image);
        assertEquals(200, Api.anonymous().get(address).statusCode());
        String id = Api.anonymous().get("/api/v1/films/" + film).path("id");
        Desk.OF_EDITOR
                .patch("/api/v1/editorial/films/" + id, "*", Collections.singletonMap("poster", null))
                .then()
                .statusCode(200);
        assertDelivered(404, image);
        assertEquals(404, Api.anonymous().get(address).statusCode());
    }

    @Test
    void an_image_looks_the_same_wherever_it_is_delivered() {
        var image = uploaded(PictureFiles.photograph(700, 700));
        var slug = given.film(node -> node.put("poster", Uploading.id(image).toString()));
        var review = given.review(Instant.EPOCH, node -> {
            node.put("film", slug);
            node.putObject("heroImage")
                    .put("image", Uploading.id(image).toString())
                    .put("alt", "Its own alt");
        });
        List<?> renditions =
                Api.anonymous().get("/api/v1/images/" + Uploading.id(image)).path("renditions");
        Api.anonymous()
                .get("/api/v1/films/" + slug)
                .then()
                .body("poster.renditions", equalTo(renditions))
                .body("poster.placeholder", equalTo(image.path("placeholder")));
        Api.anonymous()
                .get("/api/v1/reviews/" + review)
                .then()
                .body("heroImage.renditions", equalTo(renditions))
                .body("heroImage.alt", equalTo("Its own alt"))
                .body("film.poster.renditions", equalTo(renditions));
    }

    @Test
    void odd_names_make_no_files() {
        var image = uploaded(PictureFiles.photograph(700, 700));
        show(image);
        var address = rendition(image, "");
        var random = new Random(28);
        var before = names();
        var shown = new Renditions.Shown(Uploading.id(image), "", "image/jpeg", 700, 700, 0.5, 0.5);
        for (int i = 0; i < 10_000; i++) {
            var name = "%d%s.%s"
                    .formatted(
                            random.nextInt(3000) * 7 + 1,
                            List.of("", "-16x9", "-1x1", "-2x3", "-4x3", "x90").get(random.nextInt(6)),
                            List.of("webp", "jpeg", "jpg", "png", "avif", "svg").get(random.nextInt(6)));
            assertTrue(shown.find(name).isEmpty(), name);
            // Each goes the same way: a tenth of them is sent.
            if (i % 10 == 0) {
                assertEquals(404, Wire.get(address + name).statusCode(), name);
            }
        }
        assertEquals(before, names());
    }

    private Set<String> names() {
        var names = new TreeSet<String>();
        store.each("", Instant.now().plusSeconds(60), names::add);
        return names;
    }

    private void show(Response image) {
        given.person(person -> person.put("portrait", Uploading.id(image).toString()));
    }

    private static void assertDelivered(int status, Response image) {
        Api.anonymous().get("/api/v1/images/" + Uploading.id(image)).then().statusCode(status);
    }
}
