package org.marquee.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marquee.account.Roles.EDITOR;
import static org.marquee.image.Uploading.IMAGES;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.image.pixels.PictureFiles;
import org.marquee.kernel.text.Sha256;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.LogRecords;

/** Files that are no pictures, or not such as we take. */
@QuarkusTest
class HostileUploadTest {
    private final Given given;

    HostileUploadTest(Given given) {
        this.given = given;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<?xml version='1.0'?><svg/>",
                "<!DOCTYPE html><script>alert(1)</script>",
                "%PDF-1.7 %",
                "PK\u0003\u0004",
                "just text",
                "BM",
                "II*\0",
                "\0\0\0\u001cftypheic",
                "\0\0\1\0",
                "GIF88a",
                "\u007fELF"
            })
    void what_is_no_picture_is_refused_whatever_it_is_called(String content) {
        for (var name : new String[] {"still.jpg", "still.svg", "../../still.png"}) {
            Api.as(EDITOR)
                    .multiPart("file", name, content.getBytes(ISO_8859_1), "image/jpeg")
                    .post(IMAGES)
                    .then()
                    .statusCode(415)
                    .body("errors.pointer", contains("/file"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "webp"})
    void a_picture_that_carries_a_page_does_not_carry_it_on(String format) {
        var tail = "<html><script>alert(1)</script></html>".getBytes(UTF_8);
        var file = PictureFiles.quarters(format);
        var polyglot = Arrays.copyOf(file, file.length + tail.length);
        System.arraycopy(tail, 0, polyglot, file.length, tail.length);
        Uploading.upload(polyglot).then().statusCode(415).body("errors.pointer", contains("/file"));
        assertNoRow(polyglot);
    }

    @ParameterizedTest
    @CsvSource({"30000, 30000", "10001, 1", "1, 10001", "7072, 7072"})
    void a_picture_of_too_many_pixels_is_refused_undecoded(int width, int height) {
        var bomb = PictureFiles.bomb(width, height);
        assertTrue(bomb.length < 5_000);
        Uploading.upload(bomb)
                .then()
                .statusCode(413)
                .body("detail", containsString(width + " × " + height))
                .body("errors.pointer", contains("/file"));
        assertNoRow(bomb);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gif", "webp"})
    void an_animation_of_too_many_frames_is_refused(String format) {
        Uploading.upload(PictureFiles.animated(format, 101))
                .then()
                .statusCode(413)
                .body("detail", containsString("100 frames"));
    }

    static Stream<byte[]> whole() {
        return Stream.of("jpeg", "png", "gif", "webp").map(PictureFiles::quarters);
    }

    @ParameterizedTest
    @MethodSource("whole")
    void a_picture_that_is_cut_off_is_refused_as_broken(byte[] whole) {
        for (var length : new int[] {whole.length / 2, whole.length * 3 / 4}) {
            var cut = Arrays.copyOf(whole, length);
            Uploading.upload(cut)
                    .then()
                    .statusCode(422)
                    .body("type", endsWith("unreadable-picture"))
                    .body("errors.pointer", contains("/file"));
            assertNoRow(cut);
        }
    }

    /** Each byte in turn may break it or not; nothing but an answer of ours comes of it, and nothing is logged as a failure. */
    @ParameterizedTest
    @MethodSource("whole")
    void a_damaged_picture_is_taken_or_refused(byte[] whole) {
        var failures = LogRecords.above(Level.WARNING, () -> {
            for (int at = 0; at < whole.length; at += Math.max(1, whole.length / 25)) {
                var damaged = whole.clone();
                damaged[at] ^= 0x55;
                int status = Uploading.upload(damaged).statusCode();
                assertTrue(Stream.of(200, 201, 413, 415, 422).anyMatch(known -> known == status), at + ": " + status);
            }
        });
        assertEquals(0, failures.size(), failures::toString);
    }

    private void assertNoRow(byte[] file) {
        var hash = HexFormat.of().formatHex(Sha256.of(file));
        assertEquals(0, given.count("select count(*) from image where source_hash = '" + hash + "'"));
    }
}
