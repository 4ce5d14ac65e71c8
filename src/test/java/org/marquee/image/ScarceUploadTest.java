package org.marquee.image;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marquee.account.Roles.EDITOR;
import static org.marquee.image.Uploading.IMAGES;
import static org.marquee.image.Uploading.with;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.image.pixels.PictureFiles;
import org.marquee.image.store.MediaStore;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.OtherSettings;
import org.marquee.testkit.SmallDisk;
import org.marquee.testkit.SmallDisks;
import org.marquee.testkit.TokenIssuer;

/** Uploads where room is scarce: on disks of eight megabytes, and for accounts that may bring little. */
@QuarkusTest
@TestProfile(OtherSettings.class)
class ScarceUploadTest {
    private static final Path MEDIA = SmallDisks.MEDIA;
    private static final Path UPLOADS = SmallDisks.UPLOADS;
    private static final int PER_HOUR = OtherSettings.UPLOADS_PER_HOUR;

    private final Given given;
    private final Clock clock;
    private final MediaStore store;

    private String editor;

    ScarceUploadTest(Given given, Clock clock, MediaStore store) {
        this.given = given;
        this.clock = clock;
        this.store = store;
    }

    @BeforeEach
    void hire() {
        editor = newEditor();
    }

    @AfterEach
    void makeRoom() throws IOException {
        Files.deleteIfExists(MEDIA.resolve(SmallDisk.FILLER));
        Files.deleteIfExists(UPLOADS.resolve(SmallDisk.FILLER));
    }

    @Test
    void an_account_brings_so_many_an_hour() {
        for (int i = 0; i < PER_HOUR; i++) {
            assertEquals(201, upload(PictureFiles.quarters("png")).statusCode());
        }
        var refused = upload(PictureFiles.quarters("png"));
        refused.then().statusCode(429).header("Retry-After", notNullValue());
        int seconds = Integer.parseInt(refused.header("Retry-After"));
        assertTrue(seconds > 3500 && seconds <= 3601, () -> seconds + " s");
        editor = newEditor();
        assertEquals(201, upload(PictureFiles.quarters("png")).statusCode());
    }

    @Test
    void an_account_keeps_so_much() {
        var file = PictureFiles.quarters("png");
        var first = upload(file);
        given.sql("update image set bytes = 3145728 where id = ?1", Uploading.id(first));
        var names = names();
        upload(PictureFiles.quarters("png"))
                .then()
                .statusCode(507)
                .body("type", endsWith("out-of-space"))
                .body("detail", containsString("share"));
        assertEquals(names, names());
        assertEquals(200, upload(file).statusCode());
        given.sql("update image set bytes = 1000 where id = ?1", Uploading.id(first));
        assertEquals(201, upload(PictureFiles.quarters("png")).statusCode());
    }

    @Test
    void a_full_store_takes_nothing_and_works_again_when_there_is_room() throws IOException {
        var image = upload(PictureFiles.photograph(400, 300));
        given.person(person -> person.put("portrait", Uploading.id(image).toString()));
        var rendition = Uploading.rendition(image, "320.jpeg");
        var file = PictureFiles.photograph(1200, 900);
        var rows = rows();
        var names = names();
        SmallDisk.fill(MEDIA);
        for (int i = 0; i < 2; i++) {
            upload(file).then().statusCode(507).body("type", endsWith("out-of-space"));
            assertEquals(507, Api.anonymous().get(rendition).statusCode());
        }
        assertEquals(rows, rows());
        assertEquals(names, names());
        Files.delete(MEDIA.resolve(SmallDisk.FILLER));
        assertEquals(201, upload(file).statusCode());
        assertEquals(200, Api.anonymous().get(rendition).statusCode());
    }

    @Test
    void a_full_folder_for_what_arrives_takes_nothing_either() throws IOException {
        var rows = rows();
        var names = names();
        var file = PictureFiles.photograph(1200, 900);
        SmallDisk.fill(UPLOADS);
        upload(file).then().statusCode(507).body("type", endsWith("out-of-space"));
        assertEquals(rows, rows());
        assertEquals(names, names());
        Files.delete(UPLOADS.resolve(SmallDisk.FILLER));
        assertEquals(201, upload(file).statusCode());
        try (var left = Files.list(UPLOADS)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void a_store_that_has_gone_is_unavailable() throws IOException {
        var folder = MEDIA.resolve("folder");
        var away = MEDIA.resolve("away");
        Files.move(folder, away);
        Files.write(folder, new byte[0]);
        try {
            upload(PictureFiles.quarters("png")).then().statusCode(503).header("Retry-After", notNullValue());
        } finally {
            Files.delete(folder);
            Files.move(away, folder);
        }
        assertEquals(201, upload(PictureFiles.quarters("png")).statusCode());
    }

    /** Their access token. */
    private String newEditor() {
        return TokenIssuer.token(
                TokenIssuer.claims(clock.instant(), UUID.randomUUID().toString(), EDITOR));
    }

    private Response upload(byte[] file) {
        return with(Api.bearing(editor), file).post(IMAGES);
    }

    private long rows() {
        return given.count("select count(*) from image");
    }

    private TreeSet<String> names() {
        var names = new TreeSet<String>();
        store.each("", Instant.now().plusSeconds(60), names::add);
        return names;
    }
}
