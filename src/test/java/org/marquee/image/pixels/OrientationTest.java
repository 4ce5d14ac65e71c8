package org.marquee.image.pixels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.marquee.image.pixels.FileParts.ascii;
import static org.marquee.image.pixels.FileParts.exif;
import static org.marquee.image.pixels.FileParts.join;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrientationTest {
    private static final BufferedImage QUARTERS = TestPicture.quarters(BufferedImage.TYPE_3BYTE_BGR);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_jpeg_comes_out_upright(int orientation) {
        var jpeg = TestPicture.file(stored(QUARTERS, orientation), "jpeg");
        var segment = FileParts.segment(0xE1, join(ascii("Exif\0\0"), exif(orientation)));
        assertUpright(FileParts.insert(jpeg, 2, segment), orientation);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_webp_comes_out_upright(int orientation) {
        var stored = stored(QUARTERS, orientation);
        var canvas = FileParts.webpCanvas(8, stored.getWidth(), stored.getHeight());
        var pixels = FileParts.webpPixels(TestPicture.file(stored, "webp"));
        assertUpright(FileParts.webp(canvas, pixels, FileParts.riffChunk("EXIF", exif(orientation))), orientation);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_png_comes_out_upright(int orientation) {
        var png = TestPicture.file(stored(QUARTERS, orientation), "png");
        assertUpright(FileParts.withPngChunk(png, "eXIf", exif(orientation)), orientation);
    }

    @Test
    void transparent_pictures_are_turned_too() {
        var png = TestPicture.file(TestPicture.halfTransparent(), "png");
        var image = TestPicture.decoded(folder, FileParts.withPngChunk(png, "eXIf", exif(6)));
        assertEquals(0, image.getRGB(10, 10) >>> 24);
        assertEquals(0xFFFF0000, image.getRGB(10, 90));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, -1, 255})
    void nonsense_is_upright(int orientation) {
        assertEquals(1, Exif.orientation(exif(orientation)));
    }

    @Test
    void broken_exif_is_upright() {
        var whole = exif(6);
        for (int length = 0; length < 20; length++) {
            assertEquals(1, Exif.orientation(FileParts.slice(whole, 0, length)));
        }
        whole[4] = -1;
        assertEquals(1, Exif.orientation(whole));
    }

    @Test
    void the_first_exif_counts() {
        var jpeg = TestPicture.file(QUARTERS, "jpeg");
        var first = FileParts.segment(0xE1, join(ascii("Exif\0\0"), exif(3)));
        var second = FileParts.segment(0xE1, join(ascii("Exif\0\0"), exif(6)));
        assertEquals(
                3,
                TestPicture.header(folder, FileParts.insert(jpeg, 2, join(first, second)))
                        .orientation());
    }

    private void assertUpright(byte[] file, int orientation) {
        assertEquals(orientation, TestPicture.header(folder, file).orientation());
        var image = TestPicture.decoded(folder, file);
        assertEquals(TestPicture.WIDTH, image.getWidth());
        assertEquals(TestPicture.HEIGHT, image.getHeight());
        DecoderTest.assertQuarters(image);
    }

    /** As a camera in that position would store it: EXIF 2.32 says where row 0 and column 0 are to be seen. */
    static BufferedImage stored(BufferedImage upright, int orientation) {
        int width = upright.getWidth();
        int height = upright.getHeight();
        var isTurned = orientation >= 5;
        var stored =
                new BufferedImage(isTurned ? height : width, isTurned ? width : height, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < stored.getHeight(); y++) {
            for (int x = 0; x < stored.getWidth(); x++) {
                int across = isTurned ? y : x;
                int down = isTurned ? x : y;
                var isFromRight = orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
                var isFromBottom = orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
                int uprightX = isFromRight ? width - 1 - across : across;
                int uprightY = isFromBottom ? height - 1 - down : down;
                stored.setRGB(x, y, upright.getRGB(uprightX, uprightY));
            }
        }
        return stored;
    }
}
