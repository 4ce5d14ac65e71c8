package org.marquee.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marquee.image.pixels.PictureFiles;
import org.marquee.image.store.Blob;
import org.marquee.image.store.MediaStore;
import org.marquee.testkit.Api;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;
import org.marquee.testkit.SkewedClock;

/** Bytes that no image has go an hour later; all others stay. */
@QuarkusTest
class MediaSweepTest {
    private final Given given;
    private final MediaStore store;
    private final MediaSweep sweep;
    private final SkewedClock clock;

    @TempDir
    Path folder;

    MediaSweepTest(Given given, MediaStore store, MediaSweep sweep, SkewedClock clock) {
        this.given = given;
        this.store = store;
        this.sweep = sweep;
        this.clock = clock;
    }

    @Test
    void bytes_without_an_image_go_an_hour_later() throws IOException {
        var original = ImageBytes.original(UUID.randomUUID(), "image/png");
        var rendition = ImageBytes.rendition(UUID.randomUUID(), "0123456789abcdef", "160.webp");
        keep(original);
        keep(rendition);
        keep("something/else.txt");
        sweep.run();
        clock.wrongBy(Duration.ofMinutes(59), sweep::run);
        assertTrue(isKept(original) && isKept(rendition));
        clock.wrongBy(Duration.ofMinutes(61), sweep::run);
        assertFalse(isKept(original) || isKept(rendition));
        // What is under a name that is none of ours is not ours.
        assertTrue(isKept("something/else.txt"));
    }

    @Test
    void the_store_of_another_database_is_left_alone() throws IOException {
        var original = ImageBytes.original(UUID.randomUUID(), "image/png");
        keep(original);
        given.sql("update media_store set id = gen_random_uuid()");
        try {
            clock.wrongBy(Duration.ofDays(2), sweep::run);
            assertTrue(isKept(original));
        } finally {
            store.delete("marquee-database");
        }
        clock.wrongBy(Duration.ofDays(2), sweep::run);
        assertFalse(isKept(original));
    }

    @Test
    void what_an_image_has_stays() throws IOException {
        var image = uploaded();
        var before = rendition(image, "96.webp");
        Desk.OF_EDITOR.patch(Uploading.address(image), "*", "{\"focalPoint\": {\"x\": 0, \"y\": 0}}");
        var after = rendition(Desk.OF_EDITOR.get(Uploading.address(image)), "96.webp");
        var wrongHash = ImageBytes.rendition(Uploading.id(image), "0123456789abcdef", "96.webp");
        var wrongType = ImageBytes.original(Uploading.id(image), "image/gif");
        keep(wrongHash);
        keep(wrongType);
        clock.wrongBy(Duration.ofDays(400), sweep::run);
        assertTrue(isKept(before) && isKept(after) && isKept(original(image)));
        assertFalse(isKept(wrongHash) || isKept(wrongType));
    }

    @Test
    void what_an_image_in_the_trash_has_stays_until_it_is_purged() {
        var image = Uploading.uploaded(PictureFiles.quarters("png"));
        Desk.OF_EDITOR.trash(Uploading.address(image)).then().statusCode(204);
        clock.wrongBy(Duration.ofDays(2), sweep::run);
        assertTrue(isKept(original(image)));
        Desk.OF_ADMIN.purge(Uploading.address(image)).then().statusCode(204);
        clock.wrongBy(Duration.ofMinutes(61), sweep::run);
        assertFalse(isKept(original(image)));
    }

    @Test
    void renditions_go_with_a_purged_image() {
        var image = Uploading.uploaded(PictureFiles.quarters("png"));
        var person =
                given.person(node -> node.put("portrait", Uploading.id(image).toString()));
        var rendition = rendition(image, "96.webp");
        given.sql("update person set portrait_id = null where slug = ?1", person);
        Desk.OF_EDITOR.trash(Uploading.address(image)).then().statusCode(204);
        Desk.OF_ADMIN.purge(Uploading.address(image)).then().statusCode(204);
        clock.wrongBy(Duration.ofMinutes(61), sweep::run);
        assertFalse(isKept(rendition));
    }

    @Test
    void what_was_never_finished_goes_too() throws IOException {
        var media = store.find(original(uploaded()))
                .flatMap(Blob::path)
                .orElseThrow()
                .getParent()
                .getParent();
        var leftover =
                media.resolve(MediaStore.UNFINISHED).resolve(UUID.randomUUID().toString());
        Files.createDirectories(leftover.getParent());
        Files.write(leftover, new byte[1000]);
        clock.wrongBy(Duration.ofMinutes(59), sweep::run);
        assertTrue(Files.exists(leftover));
        clock.wrongBy(Duration.ofMinutes(61), sweep::run);
        assertFalse(Files.exists(leftover));
    }

    @Test
    void more_than_are_looked_at_at_once_are_swept() throws IOException {
        var names = new String[1_201];
        for (int i = 0; i < names.length; i++) {
            names[i] = ImageBytes.original(UUID.randomUUID(), "image/png");
            keep(names[i]);
        }
        var image = uploaded();
        clock.wrongBy(Duration.ofMinutes(61), sweep::run);
        for (var name : names) {
            assertFalse(isKept(name));
        }
        assertTrue(isKept(original(image)));
    }

    private Response uploaded() {
        var image = Uploading.uploaded(PictureFiles.quarters("png"));
        given.person(person -> person.put("portrait", Uploading.id(image).toString()));
        return image;
    }

    /** As readers make it by asking for it. */
    private static String rendition(Response image, String name) {
        var address = Uploading.rendition(image, name);
        assertEquals(200, Api.anonymous().get(address).statusCode());
        return address.replaceFirst("^/media", "renditions");
    }

    private static String original(Response image) {
        return ImageBytes.original(Uploading.id(image), "image/png");
    }

    private void keep(String name) throws IOException {
        store.put(name, Files.write(folder.resolve("bytes"), new byte[10]));
    }

    private boolean isKept(String name) {
        return store.find(name).isPresent();
    }
}
