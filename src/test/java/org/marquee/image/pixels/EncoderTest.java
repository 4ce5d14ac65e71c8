package org.marquee.image.pixels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marquee.image.pixels.DecoderTest.assertNear;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncoderTest {
    private static final BufferedImage PHOTOGRAPH = TestPicture.photograph(300, 200);

    private final Encoder encoder = new Encoder();

    @TempDir
    Path folder;

    @Test
    void both_formats_can_be_written_here() {
        assertEquals(Set.of(PictureFormat.WEBP, PictureFormat.JPEG), encoder.formats());
    }

    @Test
    void a_rendition_is_of_its_format_and_reads_back_alike() {
        for (var format : encoder.formats()) {
            var bytes = encoder.encode(PHOTOGRAPH, format);
            assertEquals(Optional.of(format), PictureFormat.sniff(bytes));
            var back = TestPicture.decoded(folder, bytes);
            assertTrue(difference(PHOTOGRAPH, back) < 6, () -> "%s %f".formatted(format, difference(PHOTOGRAPH, back)));
        }
    }

    @Test
    void a_jpeg_is_progressive_with_fewer_colours_and_a_master_neither() {
        var rendition = encoder.encode(PHOTOGRAPH, PictureFormat.JPEG);
        assertEquals(0x22, rendition[FileParts.find(rendition, "\u00FF\u00C2\0\u0011") + 11]);
        var master = encoder.master(PHOTOGRAPH).bytes();
        assertEquals(0x11, master[FileParts.find(master, "\u00FF\u00C0\0\u0011") + 11]);
    }

    @Test
    void webp_keeps_what_is_transparent_and_jpeg_paints_it_white() {
        var image = TestPicture.halfTransparent();
        var webp = TestPicture.decoded(folder, encoder.encode(image, PictureFormat.WEBP));
        assertEquals(0, webp.getRGB(10, 10) >>> 24);
        var jpeg = TestPicture.decoded(folder, encoder.encode(image, PictureFormat.JPEG));
        assertNear(0xFFFFFFFF, jpeg.getRGB(10, 10));
    }

    @Test
    void nothing_else_is_written() {
        assertThrows(IllegalArgumentException.class, () -> encoder.encode(PHOTOGRAPH, PictureFormat.GIF));
        assertThrows(IllegalArgumentException.class, () -> encoder.encode(PHOTOGRAPH, PictureFormat.PNG));
    }

    @Test
    void the_master_of_a_photograph_is_a_jpeg_and_hardly_differs() {
        var master = encoder.master(PHOTOGRAPH);
        assertEquals(PictureFormat.JPEG, master.format());
        assertTrue(difference(PHOTOGRAPH, TestPicture.decoded(folder, master.bytes())) < 2.5);
    }

    @Test
    void the_master_of_what_has_few_colours_is_a_jpeg_where_that_is_smaller() {
        var noise = new BufferedImage(600, 400, BufferedImage.TYPE_3BYTE_BGR);
        var random = new Random(5);
        for (int at = 0; at < 600 * 400; at++) {
            noise.setRGB(at % 600, at / 600, 0x010101 * (112 + random.nextInt(32)));
        }
        assertEquals(PictureFormat.JPEG, encoder.master(noise).format());
    }

    @Test
    void the_master_of_a_transparent_picture_is_a_png_and_the_same() {
        var image = TestPicture.halfTransparent();
        var master = encoder.master(image);
        assertEquals(PictureFormat.PNG, master.format());
        assertEquals(0, difference(image, TestPicture.decoded(folder, master.bytes())));
    }

    @Test
    void the_master_of_a_drawing_is_what_is_smaller() {
        var drawing = TestPicture.quarters(BufferedImage.TYPE_3BYTE_BGR);
        var master = encoder.master(drawing);
        assertEquals(PictureFormat.PNG, master.format());
        assertEquals(0, difference(drawing, TestPicture.decoded(folder, master.bytes())));
    }

    @Test
    void a_picture_that_was_stored_with_idle_alpha_is_written_as_any_other() {
        var stored = new BufferedImage(300, 200, BufferedImage.TYPE_4BYTE_ABGR);
        stored.createGraphics().drawImage(PHOTOGRAPH, 0, 0, null);
        var image = TestPicture.decoded(folder, TestPicture.file(stored, "png"));
        assertEquals(0, difference(PHOTOGRAPH, image));
        for (var format : encoder.formats()) {
            assertArrayEquals(encoder.encode(PHOTOGRAPH, format), encoder.encode(image, format));
        }
        assertArrayEquals(
                encoder.master(PHOTOGRAPH).bytes(), encoder.master(image).bytes());
    }

    @Test
    void the_same_picture_gives_the_same_bytes() {
        for (var format : encoder.formats()) {
            assertArrayEquals(encoder.encode(PHOTOGRAPH, format), new Encoder().encode(PHOTOGRAPH, format));
        }
    }

    /** The mean over all channels. */
    private static double difference(BufferedImage one, BufferedImage other) {
        assertEquals(one.getWidth(), other.getWidth());
        assertEquals(one.getHeight(), other.getHeight());
        long sum = 0;
        for (int i = 0; i < one.getWidth() * one.getHeight(); i++) {
            int first = one.getRGB(i % one.getWidth(), i / one.getWidth());
            int second = other.getRGB(i % one.getWidth(), i / one.getWidth());
            for (int shift = 0; shift < 32; shift += 8) {
                sum += Math.abs((first >>> shift & 0xFF) - (second >>> shift & 0xFF));
            }
        }
        return sum / 3.0 / one.getWidth() / one.getHeight();
    }
}
