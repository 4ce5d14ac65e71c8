package org.marquee.image.pixels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marquee.image.pixels.FileParts.ascii;
import static org.marquee.image.pixels.FileParts.deflated;
import static org.marquee.image.pixels.FileParts.join;
import static org.marquee.image.pixels.FileParts.png;
import static org.marquee.image.pixels.FileParts.pngChunk;
import static org.marquee.image.pixels.FileParts.webp;
import static org.marquee.image.pixels.FileParts.webpCanvas;
import static org.marquee.image.pixels.FileParts.webpFrame;
import static org.marquee.image.pixels.FileParts.webpPixels;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.image.pixels.UnreadablePicture.Reason;

class PictureHeaderTest {
    private static final BufferedImage QUARTERS = TestPicture.quarters(BufferedImage.TYPE_3BYTE_BGR);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void the_header_tells_format_and_size(PictureFormat format) {
        var header = TestPicture.header(folder, TestPicture.file(QUARTERS, format.extension()));
        assertEquals(format, header.format());
        assertEquals(TestPicture.WIDTH, header.width());
        assertEquals(TestPicture.HEIGHT, header.height());
        assertEquals(1, header.frames());
        assertEquals(1, header.orientation());
        assertEquals(1, header.reduction());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "plain text", "<html><body>", "<svg/>", "%PDF-1.7", "PK\u0003\u0004"})
    void other_files_are_no_pictures(String content) {
        assertRefused(Reason.NOT_A_PICTURE, ascii(content));
    }

    @ParameterizedTest
    @CsvSource({"30000, 30000", "10001, 1", "1, 10001", "7072, 7072", "2147483647, 2147483647", "-1, -1"})
    void a_picture_with_too_many_pixels_is_refused_undecoded(int width, int height) {
        var bomb = png(width, height, 8, 2, pngChunk("IDAT", deflated(new byte[1_000_000])));
        assertTrue(bomb.length < 4_000);
        assertRefused(Reason.TOO_LARGE, bomb);
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "5, 0"})
    void a_picture_without_pixels_is_refused(int width, int height) {
        assertRefused(Reason.BROKEN, png(width, height, 8, 2, pngChunk("IDAT", deflated(new byte[100]))));
    }

    @Test
    void the_largest_picture_is_taken_and_reduced_to_fit() {
        var header = TestPicture.header(folder, png(10_000, 5_000, 16, 6, pngChunk("IDAT", deflated(new byte[9]))));
        assertEquals(2, header.reduction());
        assertEquals(5_000L * 2_500 * 4, header.workingBytes());
    }

    @Test
    void a_bomb_is_refused_in_every_format() {
        var gif = TestPicture.file(QUARTERS, "gif");
        gif[7] = 0x7F;
        assertRefused(Reason.TOO_LARGE, gif);
        var jpeg = TestPicture.file(QUARTERS, "jpeg");
        ByteBuffer.wrap(jpeg).putInt(FileParts.find(jpeg, "\u00FF\u00C0\0\u0011") + 5, 0x7530_7530);
        assertRefused(Reason.TOO_LARGE, jpeg);
        assertRefused(
                Reason.TOO_LARGE, webp(webpCanvas(0, 16_000, 16_000), webpPixels(TestPicture.file(QUARTERS, "webp"))));
    }

    @Test
    void a_webp_whose_headers_disagree_is_refused() {
        var pixels = webpPixels(TestPicture.file(QUARTERS, "webp"));
        assertRefused(Reason.BROKEN, webp(webpCanvas(0, 5, 5), pixels));
    }

    @ParameterizedTest
    @CsvSource({"2", "100"})
    void frames_are_counted(int frames) {
        assertEquals(frames, TestPicture.header(folder, animatedGif(frames)).frames());
        assertEquals(frames, TestPicture.header(folder, animatedWebp(frames)).frames());
        assertEquals(frames, TestPicture.header(folder, animatedPng(frames)).frames());
    }

    @Test
    void too_many_frames_are_refused() {
        assertRefused(Reason.TOO_LARGE, animatedGif(101));
        assertRefused(Reason.TOO_LARGE, animatedWebp(101));
        assertRefused(Reason.TOO_LARGE, animatedPng(20_000));
    }

    @Test
    void a_progressive_jpeg_of_too_many_passes_is_refused() {
        var jpeg = TestPicture.progressive(QUARTERS, "jpeg");
        int scan = FileParts.find(jpeg, "\u00FF\u00DA");
        var pass = FileParts.slice(jpeg, scan, scan + 14);
        var passes = new byte[201][];
        Arrays.fill(passes, pass);
        assertRefused(Reason.TOO_LARGE, FileParts.insert(jpeg, scan, join(passes)));
    }

    static byte[] animatedGif(int frames) {
        var still = TestPicture.file(QUARTERS, "gif");
        int image = FileParts.find(still, ",\0\0\0\0\u0060\0\u0040\0");
        var frame = FileParts.slice(still, image, still.length - 1);
        var all = new byte[frames - 1][];
        Arrays.fill(all, frame);
        return FileParts.insert(still, still.length - 1, join(all));
    }

    static byte[] animatedWebp(int frames) {
        var still = TestPicture.file(QUARTERS, "webp");
        var frame = webpFrame(0, 0, TestPicture.WIDTH, TestPicture.HEIGHT, still);
        var all = new byte[frames][];
        Arrays.fill(all, frame);
        return webp(
                webpCanvas(2, TestPicture.WIDTH, TestPicture.HEIGHT),
                FileParts.riffChunk("ANIM", new byte[6]),
                join(all));
    }

    private static byte[] animatedPng(int frames) {
        var control = ByteBuffer.allocate(8).putInt(frames).array();
        return FileParts.withPngChunk(TestPicture.file(QUARTERS, "png"), "acTL", control);
    }

    private void assertRefused(Reason reason, byte[] file) {
        var refusal = assertThrows(UnreadablePicture.class, () -> TestPicture.header(folder, file));
        assertEquals(reason, refusal.reason());
        assertTrue(refusal.getMessage().endsWith("."), refusal.getMessage());
    }
}
