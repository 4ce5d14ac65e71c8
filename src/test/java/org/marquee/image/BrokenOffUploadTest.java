package org.marquee.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.marquee.image.pixels.PictureFiles;
import org.marquee.image.store.MediaStore;
import org.marquee.testkit.Given;
import org.marquee.testkit.LogRecords;

/** Uploads that end early or are too long: nothing stays of them. */
@QuarkusTest
class BrokenOffUploadTest extends RawFormFixture {
    private static final long MEBIBYTE = 1024 * 1024;

    private final Given given;
    private final MediaStore store;

    BrokenOffUploadTest(Given given, MediaStore store) {
        this.given = given;
        this.store = store;
    }

    @Test
    void an_upload_that_breaks_off_anywhere_leaves_nothing() {
        var random = new Random(29);
        var form = RawForm.of("still.jpg", PictureFiles.photograph(300, 300)).end();
        var rows = rows();
        var kept = kept();
        var failures = LogRecords.above(Level.WARNING, () -> {
            for (int i = 0; i < 200; i++) {
                breakOff(form, token, random.nextInt(form.bytes().length));
            }
            awaitNoUploads();
        });
        await(() -> rows() == rows && kept().equals(kept), "nothing new");
        assertEquals(List.of(), failures);
    }

    @Test
    void what_somebody_sends_who_may_not_leaves_nothing_either() throws IOException {
        var form = RawForm.of("still.jpg", PictureFiles.photograph(1000, 1000)).end();
        assertEquals(401, form.send("").status());
        assertEquals(401, form.send("no.such.token").status());
        breakOff(form, "", form.bytes().length / 2);
        awaitNoUploads();
    }

    @Test
    void files_of_an_upload_are_gone_when_it_ends() throws IOException {
        var twice = RawForm.of("still.jpg", PictureFiles.photograph(300, 300))
                .file("name=\"file\"; filename=\"other.jpg\"", PictureFiles.photograph(300, 300))
                .end();
        assertEquals(400, twice.send(token).status());
        var good = RawForm.of("still.jpg", PictureFiles.photograph(300, 300)).end();
        assertEquals(201, good.send(token).status());
        awaitNoUploads();
    }

    @Test
    void a_file_that_is_said_to_be_too_long_is_not_read() {
        assertTooLarge(flood("Content-Length: " + 100 * MEBIBYTE), 8 * MEBIBYTE);
        awaitNoUploads();
    }

    @Test
    void a_file_of_unknown_length_is_read_as_far_as_it_may_be() {
        assertTooLarge(flood("Transfer-Encoding: chunked"), 40 * MEBIBYTE);
        awaitNoUploads();
    }

    @Test
    void a_file_of_twenty_mebibytes_and_a_byte_is_too_large() throws IOException {
        var file = Arrays.copyOf(PictureFiles.quarters("png"), (int) (20 * MEBIBYTE + 1));
        var answer = RawForm.of("x.png", file).end().send(token);
        assertEquals(413, answer.status());
        assertTrue(answer.body().contains("\"/file\""), answer::body);
        awaitNoUploads();
    }

    private static void assertTooLarge(List<Object> sentAndAnswer, long most) {
        var answer = (RawForm.Answer) sentAndAnswer.get(1);
        // Who keeps sending may never hear what was answered.
        assertTrue(answer.status() == 0 || answer.status() == 413, answer::toString);
        assertTrue((long) sentAndAnswer.get(0) < most, sentAndAnswer::toString);
    }

    private List<Object> flood(String length) {
        try {
            return RawForm.flood(token, length, 100 * MEBIBYTE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void breakOff(RawForm form, String token, int bytes) {
        try {
            form.breakOff(token, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long rows() {
        return given.count("select count(*) from image");
    }

    private Set<String> kept() {
        var names = new TreeSet<String>();
        store.each("originals/", Instant.now().plusSeconds(60), names::add);
        store.each(MediaStore.UNFINISHED, Instant.now().plusSeconds(60), names::add);
        return names;
    }
}
