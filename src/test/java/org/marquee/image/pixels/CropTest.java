package org.marquee.image.pixels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CropTest {

    @ParameterizedTest
    @CsvSource({
        "WIDE,   1600, 1200, 0.5, 0.5,    0,  150, 1600,  900",
        "WIDE,   1600, 1200, 0.5, 0.0,    0,    0, 1600,  900",
        "WIDE,   1600, 1200, 0.5, 1.0,    0,  300, 1600,  900",
        "WIDE,   1600, 1200, 0.5, 0.4,    0,   30, 1600,  900",
        "SQUARE, 1600, 1200, 0.0, 0.5,    0,    0, 1200, 1200",
        "SQUARE, 1600, 1200, 0.6, 0.5,  360,    0, 1200, 1200",
        "TALL,   1600, 1200, 1.0, 0.5,  800,    0,  800, 1200",
        "TALL,    300, 1200, 0.5, 0.5,    0,  375,  300,  450",
        "WIDE,      1,    1, 0.5, 0.5,    0,    0,    1,    1",
        "TALL,  10000,    1, 0.5, 0.5, 5000,    0,    1,    1",
    })
    void the_largest_region_lies_around_the_focal_point(
            Crop crop,
            int width,
            int height,
            double focalX,
            double focalY,
            int x,
            int y,
            int regionWidth,
            int regionHeight) {
        assertEquals(new Rectangle(x, y, regionWidth, regionHeight), crop.of(width, height, focalX, focalY));
    }

    @ParameterizedTest
    @EnumSource
    void a_region_never_leaves_the_picture_and_touches_two_of_its_edges(Crop crop) {
        var random = new Random(3);
        for (int round = 0; round < 20_000; round++) {
            int width = 1 + random.nextInt(round % 2 == 0 ? 10_000 : 20);
            int height = 1 + random.nextInt(round % 3 == 0 ? 10_000 : 20);
            var region = crop.of(width, height, random.nextDouble(), random.nextDouble());
            assertTrue(new Rectangle(width, height).contains(region), () -> region + " in " + width + "x" + height);
            assertTrue(region.width == width || region.height == height);
        }
    }

    @Test
    void a_crop_has_one_name() {
        assertEquals(Optional.of(Crop.WIDE), Crop.byRatio("16x9"));
        assertEquals(Optional.of(Crop.SQUARE), Crop.byRatio("1x1"));
        assertEquals(Optional.of(Crop.TALL), Crop.byRatio("2x3"));
        assertEquals(Optional.empty(), Crop.byRatio("16X9"));
        assertEquals(Optional.empty(), Crop.byRatio("WIDE"));
    }
}
