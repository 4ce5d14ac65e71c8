package org.marquee.image.pixels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marquee.image.pixels.FileParts.ascii;
import static org.marquee.image.pixels.FileParts.deflated;
import static org.marquee.image.pixels.FileParts.join;
import static org.marquee.image.pixels.FileParts.png;
import static org.marquee.image.pixels.FileParts.pngChunk;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {
    private static final BufferedImage QUARTERS = TestPicture.quarters(BufferedImage.TYPE_3BYTE_BGR);

    @TempDir
    Path folder;

    static Stream<byte[]> quarters() {
        var gif = PictureHeaderTest.animatedGif(3);
        var palette = TestPicture.quarters(BufferedImage.TYPE_BYTE_INDEXED);
        var opaqueAlpha = TestPicture.quarters(BufferedImage.TYPE_4BYTE_ABGR);
        return Stream.of(
                TestPicture.file(QUARTERS, "jpeg"),
                TestPicture.progressive(QUARTERS, "jpeg"),
                TestPicture.file(QUARTERS, "png"),
                TestPicture.progressive(QUARTERS, "png"),
                TestPicture.file(palette, "png"),
                TestPicture.progressive(palette, "png"),
                TestPicture.file(opaqueAlpha, "png"),
                TestPicture.file(QUARTERS, "webp"),
                TestPicture.file(opaqueAlpha, "webp"),
                TestPicture.file(QUARTERS, "gif"),
                TestPicture.progressive(QUARTERS, "gif"),
                gif,
                PictureHeaderTest.animatedWebp(2));
    }

    @ParameterizedTest
    @MethodSource("quarters")
    void every_kind_of_file_gives_the_same_opaque_picture(byte[] file) {
        var image = TestPicture.decoded(folder, file);
        assertEquals(BufferedImage.TYPE_3BYTE_BGR, image.getType());
        assertQuarters(image);
    }

    static Stream<byte[]> transparent() {
        var image = TestPicture.halfTransparent();
        return Stream.of(
                TestPicture.file(image, "png"),
                TestPicture.progressive(image, "png"),
                TestPicture.file(image, "webp"),
                TestPicture.file(image, "gif"));
    }

    @ParameterizedTest
    @MethodSource("transparent")
    void transparency_is_kept(byte[] file) {
        var image = TestPicture.decoded(folder, file);
        assertEquals(BufferedImage.TYPE_4BYTE_ABGR, image.getType());
        assertEquals(0, image.getRGB(10, 10) >>> 24);
        assertNear(0xFFFF0000, image.getRGB(80, 10));
    }

    @Test
    void a_transparent_colour_of_a_png_is_transparent() {
        var rows = new byte[] {0, 1, 2, 3, 9, 9, 9};
        var image = TestPicture.decoded(
                folder,
                png(2, 1, 8, 2, pngChunk("tRNS", new byte[] {0, 1, 0, 2, 0, 3}), pngChunk("IDAT", deflated(rows))));
        assertEquals(0x00010203, image.getRGB(0, 0));
        assertEquals(0xFF090909, image.getRGB(1, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void shallow_grays_are_spread_over_all_grays(int depth) {
        var rows = deflated(new byte[] {0, (byte) 0xF0});
        var image = TestPicture.decoded(folder, png(2, 1, depth, 0, pngChunk("IDAT", rows)));
        assertEquals(0xFFFFFFFF, image.getRGB(0, 0));
        assertEquals(depth == 4 ? 0xFF000000 : 0xFFFFFFFF, image.getRGB(1, 0));
    }

    @Test
    void sixteen_bits_become_eight() {
        var rows = deflated(new byte[] {0, 0x7F, -1, 0x12, 0x34, -1, -1});
        var image = TestPicture.decoded(folder, png(1, 1, 16, 2, pngChunk("IDAT", rows)));
        assertEquals(0xFF7F12FF, image.getRGB(0, 0));
    }

    @Test
    void pixels_may_come_in_many_chunks_and_some_empty() {
        var rows = deflated(new byte[] {0, 1, 2, 3});
        var first = pngChunk("IDAT", FileParts.slice(rows, 0, 3));
        var second = pngChunk("IDAT", FileParts.slice(rows, 3, rows.length));
        var empty = pngChunk("IDAT", new byte[0]);
        assertEquals(
                0xFF010203,
                TestPicture.decoded(folder, png(1, 1, 8, 2, empty, first, empty, second, empty))
                        .getRGB(0, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "webp", "gif"})
    void one_pixel_is_a_picture(String format) {
        var image = new BufferedImage(1, 1, BufferedImage.TYPE_3BYTE_BGR);
        image.setRGB(0, 0, 0xFF0000);
        assertNear(
                0xFFFF0000,
                TestPicture.decoded(folder, TestPicture.file(image, format)).getRGB(0, 0));
    }

    @Test
    void the_first_frame_stands_where_the_animation_has_it() {
        var still = TestPicture.file(QUARTERS, "webp");
        var frame = FileParts.webpFrame(10, 20, TestPicture.WIDTH, TestPicture.HEIGHT, still);
        var image = TestPicture.decoded(
                folder,
                FileParts.webp(FileParts.webpCanvas(2, 200, 100), FileParts.riffChunk("ANIM", new byte[6]), frame));
        assertEquals(200, image.getWidth());
        assertEquals(0, image.getRGB(9, 50) >>> 24);
        assertNear(0xFFFF0000, image.getRGB(20, 30));
        assertNear(0xFFFFFFFF, image.getRGB(100, 80));
    }

    @Test
    void bytes_behind_the_end_do_not_matter() {
        for (var format : PictureFormat.values()) {
            var file = TestPicture.file(QUARTERS, format.extension());
            assertQuarters(TestPicture.decoded(folder, join(file, ascii("\0\0camera rubbish <3 100 %"))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "webp", "gif"})
    void a_picture_too_large_for_memory_is_reduced(String format) {
        var file = TestPicture.write(folder, TestPicture.file(QUARTERS, format));
        var header = PictureHeader.read(file);
        for (int reduction = 2; reduction <= 3; reduction++) {
            var reduced = new PictureHeader(header.format(), header.width(), header.height(), 1, 1, reduction, 0);
            var image = Decoder.decode(file, reduced);
            assertEquals((TestPicture.WIDTH + reduction - 1) / reduction, image.getWidth());
            assertEquals((TestPicture.HEIGHT + reduction - 1) / reduction, image.getHeight());
            assertQuarters(image);
        }
    }

    static void assertQuarters(BufferedImage image) {
        int left = image.getWidth() / 4;
        int right = left * 3;
        int top = image.getHeight() / 4;
        int bottom = top * 3;
        assertNear(0xFFFF0000, image.getRGB(left, top));
        assertNear(0xFF00FF00, image.getRGB(right, top));
        assertNear(0xFF0000FF, image.getRGB(left, bottom));
        assertNear(0xFFFFFFFF, image.getRGB(right, bottom));
    }

    /** Lossy formats are off by a little. */
    static void assertNear(int expected, int actual) {
        for (int shift = 0; shift < 32; shift += 8) {
            int difference = Math.abs((expected >>> shift & 0xFF) - (actual >>> shift & 0xFF));
            assertTrue(difference <= 6, () -> "Expected %08x, was %08x".formatted(expected, actual));
        }
    }
}
