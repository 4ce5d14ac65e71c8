package org.marquee.image.pixels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.marquee.image.pixels.FileParts.deflated;
import static org.marquee.image.pixels.FileParts.png;
import static org.marquee.image.pixels.FileParts.pngChunk;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.image.pixels.UnreadablePicture.Reason;

class BrokenPictureTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "progressive jpeg", "png", "webp", "gif", "animated gif", "animated webp"})
    void a_picture_cut_off_anywhere_is_refused(String kind) throws Exception {
        var whole = file(kind);
        var file = folder.resolve("cut");
        for (int length = 0; length < whole.length - 1; length += 1 + whole.length / 400) {
            Files.write(file, FileParts.slice(whole, 0, length));
            assertThrows(UnreadablePicture.class, () -> read(file), "At " + length);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "progressive jpeg", "png", "webp", "gif", "animated gif", "animated webp"})
    void damaged_bytes_give_a_picture_or_a_refusal_and_nothing_else(String kind) {
        var whole = file(kind);
        var random = new Random(11);
        assertTimeoutPreemptively(PATIENCE, () -> {
            for (int round = 0; round < 400; round++) {
                readDamaged(whole, random);
            }
        });
    }

    private void readDamaged(byte[] whole, Random random) throws Exception {
        var damaged = whole.clone();
        int reach = random.nextBoolean() ? Math.min(whole.length, 700) : whole.length;
        for (int i = 0; i <= random.nextInt(4); i++) {
            damaged[12 + random.nextInt(reach - 12)] = (byte) random.nextInt();
        }
        try {
            read(Files.write(folder.resolve("damaged"), damaged));
        } catch (UnreadablePicture e) {
            assertEquals('.', e.getMessage().charAt(e.getMessage().length() - 1));
        }
    }

    @Test
    void a_jpeg_whose_last_rows_are_missing_is_refused() {
        var jpeg = TestPicture.file(TestPicture.photograph(400, 300), "jpeg");
        var cut = FileParts.join(FileParts.slice(jpeg, 0, jpeg.length * 2 / 3), new byte[] {(byte) 0xFF, (byte) 0xD9});
        assertBroken(cut);
    }

    @Test
    void a_png_whose_pixels_end_early_is_refused() {
        assertBroken(png(100, 100, 8, 2, pngChunk("IDAT", deflated(new byte[301 * 99]))));
        assertBroken(png(100, 100, 8, 2, pngChunk("IDAT", new byte[50])));
        assertBroken(png(100, 100, 8, 2));
    }

    @Test
    void a_png_with_a_wrong_checksum_is_refused() {
        var png = png(1, 1, 8, 2, pngChunk("IDAT", deflated(new byte[4])));
        png[png.length - 14]++;
        assertBroken(png);
    }

    @Test
    void a_png_needs_its_palette_and_all_colours_that_are_used() {
        var pixels = pngChunk("IDAT", deflated(new byte[] {0, 2}));
        assertBroken(png(1, 1, 8, 3, pixels));
        assertBroken(png(1, 1, 8, 3, pngChunk("PLTE", new byte[6]), pixels));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 7, 32})
    void a_png_of_an_odd_depth_is_refused(int depth) {
        assertBroken(png(1, 1, depth, 0, pngChunk("IDAT", deflated(new byte[9]))));
    }

    @Test
    void texts_and_profiles_that_inflate_without_end_are_never_inflated() {
        var bomb = FileParts.join(FileParts.ascii("name\0\0"), deflated(new byte[200_000_000]));
        var pixels = pngChunk("IDAT", deflated(new byte[4]));
        assertTimeoutPreemptively(PATIENCE, () -> {
            for (var type : new String[] {"iCCP", "zTXt", "iTXt"}) {
                var image = TestPicture.decoded(folder, png(1, 1, 8, 2, pngChunk(type, bomb), pixels));
                assertEquals(0xFF000000, image.getRGB(0, 0));
            }
        });
    }

    @Test
    void a_million_empty_parts_are_passed_over_at_once() {
        var parts = new byte[1_000_000][];
        Arrays.fill(parts, pngChunk("IDAT", new byte[0]));
        parts[900_000] = pngChunk("IDAT", deflated(new byte[] {0, 1, 2, 3}));
        var file = TestPicture.write(folder, png(1, 1, 8, 2, parts));
        assertTimeoutPreemptively(
                PATIENCE,
                () -> assertEquals(
                        0xFF010203,
                        Decoder.decode(file, PictureHeader.read(file)).getRGB(0, 0)));
    }

    @Test
    void more_pixels_than_the_header_says_are_left_alone() {
        var image = TestPicture.decoded(folder, png(1, 1, 8, 2, pngChunk("IDAT", deflated(new byte[50_000_000]))));
        assertEquals(1, image.getWidth());
    }

    private static byte[] file(String kind) {
        var image = TestPicture.quarters(BufferedImage.TYPE_3BYTE_BGR);
        return switch (kind) {
            case "animated gif" -> PictureHeaderTest.animatedGif(2);
            case "animated webp" -> PictureHeaderTest.animatedWebp(2);
            case "progressive jpeg" -> TestPicture.progressive(image, "jpeg");
            default -> TestPicture.file(image, kind);
        };
    }

    private static void read(Path file) {
        Decoder.decode(file, PictureHeader.read(file));
    }

    private void assertBroken(byte[] file) {
        var refusal = assertThrows(UnreadablePicture.class, () -> TestPicture.decoded(folder, file));
        assertEquals(Reason.BROKEN, refusal.reason(), refusal.getMessage());
    }
}
