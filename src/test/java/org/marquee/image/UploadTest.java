package org.marquee.image;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.marquee.account.Roles.EDITOR;
import static org.marquee.image.Uploading.IMAGES;
import static org.marquee.image.Uploading.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.image.pixels.PictureFiles;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;

/** The form of an upload. */
@QuarkusTest
class UploadTest {
    private final Given given;

    UploadTest(Given given) {
        this.given = given;
    }

    @Test
    void a_new_picture_has_an_address_and_all_that_was_said_of_it() {
        var film = given.film(any -> {});
        var person = given.person(any -> {});
        var answer = Api.as(EDITOR)
                .multiPart("file", "C:\\stills\\dancer.JPG", PictureFiles.photograph(700, 400), "image/jpeg")
                .multiPart("alt", "A dancer")
                .multiPart("caption", "Caption")
                .multiPart("credit", "Somebody")
                .multiPart("license", "CC BY-SA 4.0")
                .multiPart("sourceUrl", "https://example.org/press/1")
                .multiPart("focalPoint", "{\"x\": 0.25, \"y\": 1}")
                .multiPart("film", film)
                .multiPart("person", person)
                .post(IMAGES);
        answer.then()
                .statusCode(201)
                .header("Location", endsWith(Uploading.address(answer)))
                .header("ETag", matchesPattern("\"0-.+\""))
                .header("Cache-Control", "no-store")
                .body("alt", equalTo("A dancer"))
                .body("caption", equalTo("Caption"))
                .body("credit", equalTo("Somebody"))
                .body("license", equalTo("CC BY-SA 4.0"))
                .body("sourceUrl", equalTo("https://example.org/press/1"))
                .body("focalPoint.x", equalTo(0.25f))
                .body("focalPoint.y", equalTo(1f))
                .body("film.slug", equalTo(film))
                .body("person.slug", equalTo(person))
                .body("width", equalTo(700))
                .body("height", equalTo(400))
                .body("fileName", equalTo("dancer.JPG"))
                .body("placeholder.dataUri", matchesPattern("data:image/.+"))
                .body("renditions", not(empty()));
        var read = Api.as(EDITOR).get(answer.header("Location"));
        assertEquals(answer.asString(), read.asString());
        assertEquals(answer.header("ETag"), read.header("ETag"));
    }

    @Test
    void a_file_is_enough() {
        Uploading.upload(PictureFiles.quarters("png"))
                .then()
                .statusCode(201)
                .body("alt", equalTo(""))
                .body("caption", nullValue())
                .body("fileName", equalTo("still.dat"))
                .body("focalPoint.x", equalTo(0.5f))
                .body("focalPoint.y", equalTo(0.5f));
    }

    @Test
    void a_field_that_nobody_filled_in_says_nothing() {
        form().multiPart("caption", "")
                .multiPart("film", "")
                .post(IMAGES)
                .then()
                .statusCode(201)
                .body("caption", nullValue())
                .body("film", nullValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    title      | x                       | unknown-property
                    caption    | ' '                     | invalid-value
                    sourceUrl  | javascript:alert(1)     | invalid-value
                    sourceUrl  | file:///etc/passwd      | invalid-value
                    sourceUrl  | https://?               | invalid-value
                    sourceUrl  | http://"><script>       | invalid-value
                    sourceUrl  | https://[               | invalid-value
                    sourceUrl  | https://a.org/%zz       | invalid-value
                    sourceUrl  | https://a.org/#a#b      | invalid-value
                    focalPoint | 0.5,0.5                 | malformed-json
                    focalPoint | {"x": 0.5               | malformed-json
                    focalPoint | [0.5, 0.5]              | invalid-value
                    focalPoint | middle                  | malformed-json
                    """)
    void a_part_that_is_wrong_is_pointed_to(String name, String value, String code) {
        assertPointed(form().multiPart(name, value), 400, "/" + name, code);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"x\": \"0.5\", \"y\": 0}', x",
        "'{\"x\": 1.01, \"y\": 0}', x",
        "'{\"x\": 0, \"y\": -0.01}', y",
        "'{\"x\": 0}', y"
    })
    void a_focal_point_is_in_the_picture(String value, String member) {
        form().multiPart("focalPoint", value)
                .post(IMAGES)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/focalPoint/" + member));
    }

    @Test
    void what_is_too_long_is_not_cut() {
        assertPointed(form().multiPart("alt", "x".repeat(501)), 400, "/alt", "invalid-value");
        assertPointed(form().multiPart("caption", "ü".repeat(1001)), 400, "/caption", "invalid-value");
        form().multiPart("caption", "𝄞".repeat(500)).post(IMAGES).then().statusCode(201);
    }

    @Test
    void a_part_stands_only_once() {
        assertPointed(form().multiPart("alt", "A").multiPart("alt", "B"), 400, "/alt", "invalid-value");
        assertPointed(with(form(), PictureFiles.quarters("gif")), 400, "/file", "invalid-value");
    }

    @Test
    void a_form_has_a_file_and_only_one() {
        assertPointed(Api.as(EDITOR).multiPart("alt", "No file"), 400, "/file", "required");
        assertPointed(Api.as(EDITOR).multiPart("file", "text"), 400, "/file", "required");
        var other = form().multiPart("alt", "alt.png", PictureFiles.quarters("png"), "image/png");
        assertPointed(other, 400, "/alt", "invalid-value");
    }

    @Test
    void an_empty_file_is_none() {
        with(Api.as(EDITOR), new byte[0]).post(IMAGES).then().statusCode(400).body("errors.pointer", contains("/file"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"film", "person"})
    void what_a_picture_shows_exists(String subject) {
        for (var value : new String[] {"no-such-thing", UUID.randomUUID().toString()}) {
            assertPointed(form().multiPart(subject, value), 422, "/" + subject, "unknown-reference");
        }
    }

    @Test
    void a_film_and_a_person_are_known_by_their_ids_too() {
        String id =
                Api.anonymous().get("/api/v1/films/" + given.film(any -> {})).path("id");
        form().multiPart("film", id).post(IMAGES).then().statusCode(201).body("film.id", equalTo(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-www-form-urlencoded", "text/plain"})
    void only_a_form_with_parts_is_taken(String type) {
        Api.as(EDITOR)
                .contentType(type)
                .body("{}")
                .post(IMAGES)
                .then()
                .statusCode(415)
                .header("Accept", equalTo("multipart/form-data"));
    }

    private static RequestSpecification form() {
        return with(Api.as(EDITOR), PictureFiles.quarters("png"));
    }

    private static Response assertPointed(RequestSpecification form, int status, String pointer, String code) {
        var answer = form.post(IMAGES);
        answer.then()
                .statusCode(status)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
        return answer;
    }
}
