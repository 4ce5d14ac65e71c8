package org.marquee.image.pixels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marquee.image.pixels.DecoderTest.assertNear;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceholdersTest {
    private final Encoder encoder = new Encoder();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"900, 600", "600, 900", "1, 1", "3000, 1", "1, 3000"})
    void a_placeholder_is_short_and_of_the_pictures_shape(int width, int height) {
        var placeholders = Placeholders.of(TestPicture.photograph(width, height), encoder);
        assertTrue(placeholders.dominantColor().matches("#[0-9a-f]{6}"));
        // A length byte, a maximum, the mean in four, and two characters for each other component.
        assertEquals(1 + 1 + 4 + 2 * 11, placeholders.blurhash().length());
        assertTrue(placeholders.dataUri().length() < 600, placeholders.dataUri());
        var tiny = tiny(placeholders);
        assertEquals(Math.min(24, Math.max(width, height)), Math.max(tiny.getWidth(), tiny.getHeight()));
    }

    @Test
    void the_first_character_of_a_blurhash_tells_its_shape() {
        assertEquals(
                'L',
                Placeholders.of(TestPicture.photograph(90, 60), encoder)
                        .blurhash()
                        .charAt(0));
        assertEquals(
                'T',
                Placeholders.of(TestPicture.photograph(60, 90), encoder)
                        .blurhash()
                        .charAt(0));
    }

    @Test
    void the_dominant_colour_is_one_that_is_there_and_not_the_mean() {
        var image = new BufferedImage(300, 100, BufferedImage.TYPE_3BYTE_BGR);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(0xC01020));
        graphics.fillRect(0, 0, 200, 100);
        graphics.setColor(new Color(0x1020C0));
        graphics.fillRect(200, 0, 100, 100);
        graphics.dispose();
        assertEquals("#c01020", Placeholders.of(image, encoder).dominantColor());
    }

    @Test
    void what_is_transparent_is_no_colour() {
        var placeholders = Placeholders.of(TestPicture.halfTransparent(), encoder);
        assertEquals("#ff0000", placeholders.dominantColor());
        var tiny = tiny(placeholders);
        assertEquals(0, tiny.getRGB(4, 8) >>> 24);
        assertNear(0xFFFF0000, tiny.getRGB(20, 8));
        var invisible = new BufferedImage(9, 9, BufferedImage.TYPE_4BYTE_ABGR);
        assertEquals("#808080", Placeholders.of(invisible, encoder).dominantColor());
    }

    private BufferedImage tiny(Placeholders placeholders) {
        var prefix = "data:image/webp;base64,";
        assertTrue(placeholders.dataUri().startsWith(prefix));
        return TestPicture.decoded(
                folder, Base64.getDecoder().decode(placeholders.dataUri().substring(prefix.length())));
    }
}
