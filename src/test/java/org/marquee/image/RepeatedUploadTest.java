package org.marquee.image;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.marquee.account.Roles.EDITOR;
import static org.marquee.image.Uploading.IMAGES;
import static org.marquee.image.Uploading.uploaded;
import static org.marquee.image.Uploading.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.marquee.image.pixels.PictureFiles;
import org.marquee.image.store.MediaStore;
import org.marquee.testkit.Api;
import org.marquee.testkit.Desk;

/** The same bytes are one image, however often, by however many and under whatever name they come. */
@QuarkusTest
class RepeatedUploadTest {
    private final MediaStore store;

    RepeatedUploadTest(MediaStore store) {
        this.store = store;
    }

    @Test
    void the_same_bytes_are_the_image_that_there_is() {
        var file = PictureFiles.quarters("png");
        var first = uploaded(file);
        var second = with(Api.as(EDITOR), file).multiPart("alt", "Another alt").post(IMAGES);
        second.then().statusCode(200).header("Location", endsWith(Uploading.address(first)));
        assertEquals(first.asString(), second.asString());
        assertEquals(first.header("ETag"), second.header("ETag"));
    }

    @Test
    void the_same_bytes_at_once_are_one_image() throws Exception {
        var before = originals();
        var file = PictureFiles.photograph(900, 600);
        var answers = together(Collections.nCopies(8, () -> Uploading.upload(file)));
        assertEquals(1, answers.stream().map(Uploading::id).distinct().count());
        assertEquals(
                List.of(200, 200, 200, 200, 200, 200, 200, 201),
                answers.stream().map(Response::statusCode).sorted().toList());
        var after = originals();
        after.removeAll(before);
        assertEquals(Set.of("originals/" + answers.get(0).path("id") + ".jpeg"), after);
    }

    @Test
    void bytes_of_an_image_in_the_trash_take_it_out() {
        var file = PictureFiles.quarters("gif");
        var image = uploaded(file);
        Desk.OF_EDITOR.trash(Uploading.address(image)).then().statusCode(204);
        Uploading.upload(file)
                .then()
                .statusCode(200)
                .header("Location", endsWith(Uploading.address(image)))
                .body("trashedAt", nullValue());
        Desk.OF_EDITOR.trash(Uploading.address(image)).then().statusCode(204);
        Desk.OF_ADMIN.purge(Uploading.address(image)).then().statusCode(204);
        assertEquals(201, Uploading.upload(file).statusCode());
    }

    @Test
    void a_request_that_is_repeated_is_answered_as_before() {
        var key = UUID.randomUUID().toString();
        var file = PictureFiles.quarters("jpeg");
        var first = keyed(key, file, "Alt");
        first.then().statusCode(201);
        var again = keyed(key, file, "Alt");
        again.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertEquals(first.asString(), again.asString());
        assertEquals(first.header("ETag"), again.header("ETag"));
        assertEquals(first.header("Location"), again.header("Location"));
        keyed(key, file, "Other alt").then().statusCode(422);
        keyed(key, PictureFiles.quarters("jpeg"), "Alt").then().statusCode(422);
    }

    @Test
    void a_key_of_a_request_that_was_refused_is_free() {
        var before = originals();
        var key = UUID.randomUUID().toString();
        keyed(key, new byte[] {1, 2, 3}, "Alt").then().statusCode(415);
        var answer = keyed(key, PictureFiles.quarters("jpeg"), "Alt");
        answer.then().statusCode(201);
        keyed(key, PictureFiles.quarters("png"), "Alt").then().statusCode(422);
        var after = originals();
        after.removeAll(before);
        assertEquals(1, after.size(), "what is refused leaves no bytes");
    }

    @Test
    void a_key_at_once_makes_one_image() throws Exception {
        var before = originals();
        var key = UUID.randomUUID().toString();
        var file = PictureFiles.photograph(500, 400);
        var answers = together(Collections.nCopies(6, () -> keyed(key, file, "Alt")));
        answers.forEach(answer -> answer.then().statusCode(201));
        assertEquals(1, answers.stream().map(Response::asString).distinct().count());
        var after = originals();
        after.removeAll(before);
        assertEquals(1, after.size());
    }

    private static Response keyed(String key, byte[] file, String alt) {
        return with(Api.as(EDITOR), file)
                .header("Idempotency-Key", key)
                .multiPart("alt", alt)
                .post(IMAGES);
    }

    private Set<String> originals() {
        var names = new TreeSet<String>();
        store.each("originals/", Instant.now().plusSeconds(60), names::add);
        return names;
    }

    private static List<Response> together(List<Callable<Response>> calls) throws Exception {
        var threads = Executors.newFixedThreadPool(calls.size());
        try {
            var answers = new ArrayList<Response>();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
