package org.marquee.image;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.Meanwhile;

/** The bytes of pictures at the addresses that images have. */
@QuarkusTest
class MediaResourceTest {
    @Inject
    Given given;

    @Inject
    Meanwhile meanwhile;

    String film;
    String address;

    @BeforeEach
    void aPosterOfAFilm() {
        var image = given.image("Alt");
        film = given.film(node -> node.put("poster", image.toString()));
        String url =
                Api.anonymous().get("/api/v1/images/" + image).then().extract().path("renditions[0].url");
        address = URI.create(url).getPath();
    }

    @Test
    void the_bytes_are_the_picture_in_that_size_and_may_be_kept_for_ever() throws IOException {
        var bytes = Api.anonymous()
                .get(address.replace("160.webp", "640.jpeg"))
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asByteArray();
        var picture = ImageIO.read(new ByteArrayInputStream(bytes));
        assertEquals(640, picture.getWidth());
        assertEquals(360, picture.getHeight());
    }

    @Test
    void browsers_are_told_one_policy() {
        assertEquals(
                List.of("default-src 'none'; frame-ancestors 'none'; sandbox"),
                Api.anonymous().get(address).headers().getValues("Content-Security-Policy"));
    }

    @Test
    void who_has_the_bytes_already_gets_none() {
        var etag = Api.anonymous().get(address).header("ETag");
        Api.anonymous()
                .header("If-None-Match", etag)
                .get(address)
                .then()
                .statusCode(304)
                .header("ETag", etag)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .body(equalTo(""));
        Api.anonymous().header("If-None-Match", "\"other\"").get(address).then().statusCode(200);
    }

    @Test
    void a_condition_for_writing_does_not_spoil_the_caches() {
        Api.anonymous().header("If-Match", "\"x\"").get(address).then().statusCode(200);
    }

    @Test
    void HEAD_has_the_headers_of_GET_and_no_bytes() {
        var whole = Api.anonymous().get(address);
        var head = Api.anonymous()
                .head(address)
                .then()
                .statusCode(200)
                .body(equalTo(""))
                .extract();
        for (var name : new String[] {"Content-Type", "ETag", "Cache-Control"}) {
            assertEquals(whole.header(name), head.header(name), name);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/[0-9a-f]{16}/, /0000000000000000/",
        "160.webp, 160.png",
        "160.webp, 161.webp",
        "160.webp, 1920.webp",
        "160.webp, 0160.webp",
        "160.webp, 320-4x3.webp",
        "160.webp, x"
    })
    void an_address_that_no_image_has_is_not_found(String part, String other) {
        Api.anonymous()
                .get(address.replaceFirst(part, other))
                .then()
                .statusCode(404)
                .header("Cache-Control", "no-store");
    }

    @Test
    void an_address_without_an_id_is_not_found() {
        Api.anonymous()
                .get(address.replaceFirst("/media/[^/]+", "/media/me"))
                .then()
                .statusCode(404);
    }

    @Test
    void the_bytes_are_not_public_when_nothing_public_uses_the_image() {
        meanwhile.trashed("film", film);
        Api.anonymous().get(address).then().statusCode(404).header("ETag", nullValue());
    }
}
