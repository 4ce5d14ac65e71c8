package org.marquee.image;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marquee.image.Uploading.picture;
import static org.marquee.image.Uploading.rendition;
import static org.marquee.image.Uploading.uploaded;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.marquee.image.pixels.PictureFiles;
import org.marquee.image.store.MediaStore;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;

/** What readers get to see of what editors brought. */
@QuarkusTest
class UploadedPicturesTest {
    private final Given given;
    private final MediaStore store;

    UploadedPicturesTest(Given given, MediaStore store) {
        this.given = given;
        this.store = store;
    }

    static Stream<byte[]> quarters() {
        var formats = Stream.of("jpeg", "png", "gif", "webp").map(PictureFiles::quarters);
        var animated = Stream.of("gif", "webp").map(format -> PictureFiles.animated(format, 3));
        var types = IntStream.of(BufferedImage.TYPE_BYTE_INDEXED, BufferedImage.TYPE_4BYTE_ABGR)
                .mapToObj(type -> PictureFiles.quarters("png", type));
        var turned = IntStream.rangeClosed(1, 8)
                .boxed()
                .flatMap(way -> Stream.of("jpeg", "png").map(format -> PictureFiles.turned(format, way)));
        return Stream.of(formats, animated, types, turned).flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("quarters")
    void every_kind_of_file_comes_out_as_the_same_picture(byte[] file) {
        var image = uploaded(file);
        image.then().body("width", equalTo(PictureFiles.WIDTH)).body("height", equalTo(PictureFiles.HEIGHT));
        var shown = shown(image, "96.jpeg");
        assertColor(0xFF0000, shown, 20, 15);
        assertColor(0x00FF00, shown, 76, 15);
        assertColor(0x0000FF, shown, 20, 48);
        assertColor(0xFFFFFF, shown, 76, 48);
    }

    @Test
    void gray_stays_gray() {
        var gray = new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY);
        IntStream.range(0, 1600).forEach(at -> gray.getRaster().setSample(at % 40, at / 40, 0, 200));
        for (var format : List.of("jpeg", "png")) {
            assertColor(0xC8C8C8, shown(uploaded(PictureFiles.of(gray, format)), "40.jpeg"), 20, 20);
        }
    }

    @Test
    void printing_inks_become_colours() throws IOException {
        assertColor(0x00BFBF, shown(uploaded(PictureFiles.cmyk()), "32.jpeg"), 16, 16);
    }

    @Test
    void a_single_pixel_of_sixteen_bits_is_a_picture() {
        var image = uploaded(PictureFiles.deepPng(0x8080, 0x4040, 0xC0C0));
        image.then()
                .body("renditions.width", equalTo(List.of(1, 1, 1, 1, 1, 1, 1, 1)))
                .body("placeholder.dominantColor", equalTo("#8040c0"));
        assertColor(0x8040C0, shown(image, "1.jpeg"), 0, 0);
    }

    @Test
    void nothing_that_a_file_says_beside_its_pixels_goes_on() throws IOException {
        for (var file : List.of(PictureFiles.talkative("Geheimnis"), PictureFiles.talkativePng("Geheimnis"))) {
            var image = uploaded(file);
            show(image);
            List<String> urls = image.path("renditions.url");
            for (var url : urls) {
                assertSilent(Api.anonymous().get(URI.create(url).getPath()).asByteArray());
            }
            var kept = keptOf(image);
            assertEquals(1 + urls.size(), kept.size());
            for (var name : kept) {
                try (var in = store.find(name).orElseThrow().open()) {
                    assertSilent(in.readAllBytes());
                }
            }
        }
    }

    @Test
    void what_can_be_seen_through_is_so_in_webp_and_on_white_in_jpeg() {
        var image = uploaded(PictureFiles.of(new BufferedImage(20, 20, BufferedImage.TYPE_4BYTE_ABGR), "png"));
        assertColor(0xFFFFFF, shown(image, "20.jpeg"), 10, 10);
        assertEquals(0, shown(image, "20.webp").getRGB(10, 10) >>> 24);
    }

    private BufferedImage shown(Response image, String rendition) {
        show(image);
        return picture(Api.anonymous()
                .get(rendition(image, rendition))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    private void show(Response image) {
        given.person(person -> person.put("portrait", Uploading.id(image).toString()));
    }

    private List<String> keptOf(Response image) {
        var names = new ArrayList<String>();
        for (var folder : List.of("originals/", "renditions/")) {
            store.each(folder + Uploading.id(image), Instant.now().plusSeconds(60), names::add);
        }
        return names;
    }

    private static void assertSilent(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (var word :
                List.of("Geheimnis", "Exif", "ICC_PROFILE", "iCCP", "xmp", "XMP ", "tEXt", "eXIf", "Photoshop")) {
            assertFalse(text.contains(word), word);
        }
        assertTrue(bytes.length > 0);
    }

    private static void assertColor(int expected, BufferedImage image, int x, int y) {
        for (var shift = 0; shift < 24; shift += 8) {
            var difference = Math.abs((expected >> shift & 0xFF) - (image.getRGB(x, y) >> shift & 0xFF));
            assertTrue(
                    difference < 16, () -> "%06x instead of %06x".formatted(image.getRGB(x, y) & 0xFFFFFF, expected));
        }
    }
}
