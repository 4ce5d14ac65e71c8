package org.marquee.image.pixels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marquee.image.pixels.DecoderTest.assertNear;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RendererTest {
    private static final Ladder LADDER = new Ladder(Set.of(PictureFormat.JPEG));

    @ParameterizedTest
    @CsvSource({"1, 1", "7, 3", "1000, 1", "1, 1000", "333, 777", "1500, 1000"})
    void every_rung_has_the_size_it_promises(int width, int height) {
        var renderer = new Renderer(TestPicture.photograph(width, height));
        for (var rung : LADDER.of(width, height)) {
            var image = renderer.render(rung, 0.1, 0.8);
            assertEquals(rung.width(), image.getWidth());
            assertEquals(rung.height(), image.getHeight());
        }
    }

    @Test
    void a_rung_as_wide_as_the_picture_is_the_picture() {
        var master = TestPicture.photograph(160, 100);
        var image = new Renderer(master).render(LADDER.of(160, 100).get(0), 0.5, 0.5);
        for (int i = 0; i < 160 * 100; i++) {
            assertEquals(master.getRGB(i % 160, i / 160), image.getRGB(i % 160, i / 160));
        }
    }

    @ParameterizedTest
    @CsvSource({"160", "320", "480", "960"})
    void one_colour_stays_that_colour_up_to_the_edges(int width) {
        var image = new Renderer(painted(1001, 777, 0xFF3A7FC2)).render(rung(width, 1001, 777), 0.5, 0.5);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < width; x++) {
                assertEquals(0xFF3A7FC2, image.getRGB(x, y));
            }
        }
    }

    @Test
    void things_stay_where_they_are() {
        var master = TestPicture.quarters(BufferedImage.TYPE_3BYTE_BGR);
        var large = new BufferedImage(1920, 1280, BufferedImage.TYPE_3BYTE_BGR);
        var graphics = large.createGraphics();
        graphics.drawImage(master, 0, 0, 1920, 1280, null);
        graphics.dispose();
        for (var rung : LADDER.of(1920, 1280)) {
            DecoderTest.assertQuarters(new Renderer(large).render(rung, 0.5, 0.5));
        }
    }

    @Test
    void a_fine_chequer_becomes_an_even_gray_and_no_pattern() {
        var chequer = new BufferedImage(1280, 1280, BufferedImage.TYPE_3BYTE_BGR);
        for (int i = 0; i < 1280 * 1280; i++) {
            chequer.setRGB(i % 1280, i / 1280, (i % 1280 + i / 1280) % 2 == 0 ? 0xFFFFFF : 0);
        }
        for (int width : new int[] {160, 480, 640}) {
            var image = new Renderer(chequer).render(rung(width, 1280, 1280), 0.5, 0.5);
            assertNear(0xFF808080, image.getRGB(width / 2, width / 2));
            assertNear(0xFF808080, image.getRGB(width / 3, width / 5));
        }
    }

    @Test
    void an_edge_stays_sharp() {
        var half = painted(1280, 640, 0xFF000000);
        var graphics = half.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(640, 0, 640, 640);
        graphics.dispose();
        var image = new Renderer(half).render(rung(320, 1280, 640), 0.5, 0.5);
        assertTrue((image.getRGB(158, 80) & 0xFF) < 20);
        assertTrue((image.getRGB(161, 80) & 0xFF) > 235);
    }

    @Test
    void a_crop_shows_its_focal_point() {
        var master = painted(1600, 800, 0xFF202020);
        var graphics = master.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(1400, 300, 200, 200);
        graphics.dispose();
        var square = LADDER.find("640-1x1.jpeg", 1600, 800).orElseThrow();
        assertNear(0xFFFF0000, new Renderer(master).render(square, 0.95, 0.5).getRGB(560, 320));
        assertNear(0xFF202020, new Renderer(master).render(square, 0.05, 0.5).getRGB(560, 320));
    }

    @Test
    void what_is_transparent_colours_nothing() {
        var master = new BufferedImage(640, 640, BufferedImage.TYPE_4BYTE_ABGR);
        for (int i = 0; i < 640 * 640; i++) {
            var isLeft = i % 640 < 320;
            master.setRGB(i % 640, i / 640, isLeft ? 0xFF00FF00 : 0x00FF0000);
        }
        var image = new Renderer(master).render(rung(160, 640, 640), 0.5, 0.5);
        assertNear(0xFF00FF00, image.getRGB(10, 80));
        assertEquals(0, image.getRGB(150, 80) >>> 24);
        for (int x = 0; x < 160; x++) {
            int color = image.getRGB(x, 80);
            assertTrue(color >>> 24 < 8 || (color >> 16 & 0xFF) == 0, "Red at " + x);
        }
    }

    private static Rendition rung(int wanted, int width, int height) {
        return LADDER.find(wanted + ".jpeg", width, height).orElseThrow();
    }

    private static BufferedImage painted(int width, int height, int color) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(color));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }
}
