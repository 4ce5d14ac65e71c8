package org.marquee.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.image.pixels.PictureFiles;
import org.marquee.testkit.Given;
import org.marquee.testkit.Wire;

/** Parts of a picture, RFC 9110, section 14. */
@QuarkusTest
class MediaRangesTest {
    private final Given given;

    private String address;
    private HttpResponse<byte[]> whole;

    MediaRangesTest(Given given) {
        this.given = given;
    }

    @BeforeEach
    void aPicture() {
        var image = Uploading.uploaded(PictureFiles.photograph(400, 300));
        given.person(person -> person.put("portrait", Uploading.id(image).toString()));
        address = Uploading.rendition(image, "320.jpeg");
        whole = Wire.get(address);
    }

    @Test
    void the_whole_says_that_parts_may_be_asked_for() {
        assertEquals(200, whole.statusCode());
        assertEquals("bytes", Wire.header(whole, "Accept-Ranges"));
        assertEquals(String.valueOf(whole.body().length), Wire.header(whole, "Content-Length"));
        assertEquals("image/jpeg", Wire.header(whole, "Content-Type"));
    }

    /** The places count from the end where they are negative. */
    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1",
        "bytes=0-99, 0, 100",
        "bytes=100-199, 100, 200",
        "bytes=100-, 100, 0",
        "bytes=-50, -50, 0",
        "BYTES=5-9, 5, 10",
        "bytes=10-999999999999999999, 10, 0",
        "bytes=-1, -1, 0"
    })
    void a_part_is_what_was_asked_for(String range, int from, int to) {
        var length = whole.body().length;
        int first = from < 0 ? length + from : from;
        int end = to == 0 ? length : to;
        var answer = Wire.get(address, "Range", range);
        assertEquals(206, answer.statusCode());
        assertArrayEquals(Arrays.copyOfRange(whole.body(), first, end), answer.body());
        assertEquals("bytes %d-%d/%d".formatted(first, end - 1, length), Wire.header(answer, "Content-Range"));
        assertEquals(String.valueOf(end - first), Wire.header(answer, "Content-Length"));
        assertEquals(Wire.header(whole, "ETag"), Wire.header(answer, "ETag"));
        assertEquals(Wire.header(whole, "Content-Type"), Wire.header(answer, "Content-Type"));
        assertEquals(Wire.header(whole, "Cache-Control"), Wire.header(answer, "Cache-Control"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=99999999-", "bytes=-0", "bytes=99999999-99999999"})
    void what_is_not_there_is_not_satisfiable(String range) {
        var answer = Wire.get(address, "Range", range);
        assertEquals(416, answer.statusCode());
        assertEquals("bytes */" + whole.body().length, Wire.header(answer, "Content-Range"));
        assertEquals("application/problem+json", Wire.header(answer, "Content-Type"));
        assertEquals("no-store", Wire.header(answer, "Cache-Control"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=0-1,5-6",
                "bytes=5-2",
                "bytes=",
                "bytes=-",
                "bytes=a-b",
                "lines=1-2",
                "bytes=0-1;x",
                "bytes=99999999999999999999999-",
                "0-5"
            })
    void of_several_parts_or_of_none_that_makes_sense_all_is_given(String range) {
        assertWhole(Wire.get(address, "Range", range));
    }

    @Test
    void a_part_is_given_only_of_what_the_client_has() {
        var etag = Wire.header(whole, "ETag");
        assertEquals(
                206, Wire.get(address, "Range", "bytes=0-9", "If-Range", etag).statusCode());
        for (var other : new String[] {"\"other\"", "W/" + etag, "Sun, 06 Nov 1994 08:49:37 GMT"}) {
            assertWhole(Wire.get(address, "Range", "bytes=0-9", "If-Range", other));
        }
    }

    @Test
    void who_has_it_all_needs_no_part() {
        var etag = Wire.header(whole, "ETag");
        for (var known : new String[] {etag, "W/" + etag, "\"other\", " + etag, "*"}) {
            var answer = Wire.get(address, "Range", "bytes=0-9", "If-None-Match", known);
            assertEquals(304, answer.statusCode());
            assertEquals(0, answer.body().length);
        }
    }

    @Test
    void HEAD_tells_the_length_and_nothing_of_parts() {
        for (var answer : new HttpResponse<?>[] {Wire.head(address), Wire.head(address, "Range", "bytes=0-9")}) {
            assertEquals(200, answer.statusCode());
            assertEquals(String.valueOf(whole.body().length), Wire.header(answer, "Content-Length"));
            assertFalse(answer.headers().firstValue("Content-Range").isPresent());
        }
    }

    @Test
    void no_file_stays_open() throws IOException {
        var descriptors = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(descriptors));
        for (int i = 0; i < 20; i++) {
            Wire.head(address);
            Wire.get(address, "Range", "bytes=0-9");
            Wire.get(address, "If-None-Match", "*");
        }
        assertEquals(List.of(), open(descriptors));
    }

    private List<String> open(Path descriptors) throws IOException {
        try (var all = Files.list(descriptors)) {
            return all.map(MediaRangesTest::target)
                    .filter(file -> file.endsWith(address.replaceFirst("^/media", "renditions")))
                    .toList();
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            // Closed meanwhile.
            return "";
        }
    }

    private void assertWhole(HttpResponse<byte[]> answer) {
        assertEquals(200, answer.statusCode());
        assertArrayEquals(whole.body(), answer.body());
        assertFalse(answer.headers().firstValue("Content-Range").isPresent());
    }
}
