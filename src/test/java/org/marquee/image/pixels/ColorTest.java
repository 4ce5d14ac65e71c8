package org.marquee.image.pixels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.marquee.image.pixels.DecoderTest.assertNear;
import static org.marquee.image.pixels.FileParts.ascii;
import static org.marquee.image.pixels.FileParts.deflated;
import static org.marquee.image.pixels.FileParts.insert;
import static org.marquee.image.pixels.FileParts.join;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColorTest {
    /** Half of the light is 188 of 255 in sRGB. */
    private static final int HALF_LIGHT = 0xFFBCBCBC;

    private static final byte[] LINEAR =
            ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    private static final byte[] GRAY =
            ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "webp"})
    void an_embedded_profile_is_applied(String format) {
        assertNear(
                HALF_LIGHT,
                TestPicture.decoded(folder, profiled(format, LINEAR)).getRGB(50, 50));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "webp"})
    void a_profile_of_another_kind_or_a_broken_one_is_ignored(String format) {
        var broken = FileParts.slice(LINEAR, 0, 200);
        for (var profile : new byte[][] {GRAY, broken, new byte[500]}) {
            assertNear(
                    0xFF808080,
                    TestPicture.decoded(folder, profiled(format, profile)).getRGB(50, 50));
        }
    }

    @Test
    void a_profile_of_many_parts_is_put_together_in_the_order_of_their_numbers() {
        var jpeg = TestPicture.file(gray(BufferedImage.TYPE_3BYTE_BGR), "jpeg");
        var first = part(1, 2, FileParts.slice(LINEAR, 0, 300));
        var second = part(2, 2, FileParts.slice(LINEAR, 300, LINEAR.length));
        assertNear(
                HALF_LIGHT,
                TestPicture.decoded(folder, insert(jpeg, 2, join(second, first)))
                        .getRGB(50, 50));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void gray_stays_as_bright_as_it_is(String format) {
        var image = TestPicture.decoded(folder, TestPicture.file(gray(BufferedImage.TYPE_BYTE_GRAY), format));
        assertEquals(BufferedImage.TYPE_3BYTE_BGR, image.getType());
        int level = gray(BufferedImage.TYPE_BYTE_GRAY).getRaster().getSample(0, 0, 0);
        assertNear(0xFF000000 | level * 0x010101, image.getRGB(50, 50));
    }

    /** Cyan and a quarter of black, as they stand in files without and with Adobe's segment. */
    @ParameterizedTest
    @CsvSource({"-1, 255, 0, 0, 64", "0, 0, 255, 255, 191"})
    void printing_inks_become_colours(int transform, int cyan, int magenta, int yellow, int black) throws Exception {
        assertNear(
                0xFF00BFBF,
                TestPicture.decoded(folder, inks(transform, cyan, magenta, yellow, black))
                        .getRGB(5, 5));
    }

    /** Adobe takes the inks for the light of a picture: full cyan and nothing else is stored as a pure red is. */
    @Test
    void inks_stored_as_brightness_become_colours_too() throws Exception {
        var brightness = inks(2, 76, 85, 255, 255);
        assertNear(0xFF00FFFF, TestPicture.decoded(folder, brightness).getRGB(5, 5));
    }

    static byte[] inks(int transform, int... bands) throws IOException {
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 32, 32, 4, null);
        for (int i = 0; i < 32 * 32; i++) {
            raster.setPixel(i % 32, i / 32, bands);
        }
        var writer = Codecs.writer("jpeg");
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(raster, null, null), null);
        } finally {
            writer.dispose();
        }
        var adobe = FileParts.segment(0xEE, join(ascii("Adobe"), new byte[] {0, 100, 0, 0, 0, 0, (byte) transform}));
        return transform < 0 ? out.toByteArray() : insert(out.toByteArray(), 2, adobe);
    }

    private static byte[] profiled(String format, byte[] profile) {
        var image = gray(BufferedImage.TYPE_3BYTE_BGR);
        var file = TestPicture.file(image, format);
        return switch (format) {
            case "jpeg" -> insert(file, 2, part(1, 1, profile));
            case "png" -> FileParts.withPngChunk(file, "iCCP", join(ascii("name\0\0"), deflated(profile)));
            default ->
                FileParts.webp(
                        FileParts.webpCanvas(0x20, image.getWidth(), image.getHeight()),
                        FileParts.riffChunk("ICCP", profile),
                        FileParts.webpPixels(file));
        };
    }

    private static byte[] part(int number, int parts, byte[] data) {
        return FileParts.segment(0xE2, join(ascii("ICC_PROFILE\0"), new byte[] {(byte) number, (byte) parts}, data));
    }

    private static BufferedImage gray(int type) {
        var image = new BufferedImage(100, 100, type);
        for (int i = 0; i < 100 * 100; i++) {
            image.setRGB(i % 100, i / 100, 0xFF808080);
        }
        return image;
    }
}
