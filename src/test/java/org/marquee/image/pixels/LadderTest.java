package org.marquee.image.pixels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LadderTest {
    private static final Ladder LADDER = new Ladder(Set.of(PictureFormat.WEBP, PictureFormat.JPEG));
    private static final Pattern NAME = Pattern.compile("[1-9][0-9]{0,4}(-(16x9|1x1|2x3))?\\.(webp|jpeg)");

    @Test
    void a_large_picture_has_every_rung() {
        assertEquals(
                List.of(
                        "160.webp",
                        "160.jpeg",
                        "320.webp",
                        "320.jpeg",
                        "480.webp",
                        "480.jpeg",
                        "640.webp",
                        "640.jpeg",
                        "960.webp",
                        "960.jpeg",
                        "1280.webp",
                        "1280.jpeg",
                        "1920.webp",
                        "1920.jpeg",
                        "320-16x9.webp",
                        "320-16x9.jpeg",
                        "640-16x9.webp",
                        "640-16x9.jpeg",
                        "1280-16x9.webp",
                        "1280-16x9.jpeg",
                        "320-1x1.webp",
                        "320-1x1.jpeg",
                        "640-1x1.webp",
                        "640-1x1.jpeg",
                        "1280-1x1.webp",
                        "1280-1x1.jpeg",
                        "320-2x3.webp",
                        "320-2x3.jpeg",
                        "640-2x3.webp",
                        "640-2x3.jpeg",
                        "1280-2x3.webp",
                        "1280-2x3.jpeg"),
                names(LADDER.of(6000, 4000)));
    }

    @Test
    void a_tiny_picture_has_its_own_size() {
        assertEquals(
                List.of(
                        "100.webp",
                        "100.jpeg",
                        "89-16x9.webp",
                        "89-16x9.jpeg",
                        "50-1x1.webp",
                        "50-1x1.jpeg",
                        "33-2x3.webp",
                        "33-2x3.jpeg"),
                names(LADDER.of(100, 50)));
    }

    @Test
    void what_cannot_be_written_is_not_on_the_ladder() {
        var names = names(new Ladder(Set.of(PictureFormat.JPEG)).of(500, 500));
        assertTrue(names.contains("480.jpeg"));
        assertFalse(names.contains("480.webp"));
    }

    @Test
    void no_rung_is_larger_than_the_picture_and_each_keeps_its_shape() {
        var random = new Random(5);
        for (int round = 0; round < 5_000; round++) {
            int width = 1 + random.nextInt(round % 2 == 0 ? 10_000 : 400);
            int height = 1 + random.nextInt(round % 3 == 0 ? 10_000 : 400);
            var rungs = LADDER.of(width, height);
            assertEquals(rungs.size(), new HashSet<>(names(rungs)).size());
            rungs.forEach(rung -> assertFits(rung, width, height));
        }
    }

    private static void assertFits(Rendition rung, int width, int height) {
        var crop = rung.crop();
        var region = crop == null ? new Rectangle(width, height) : crop.of(width, height, 0.2, 0.9);
        assertTrue(NAME.matcher(rung.name()).matches(), rung.name());
        assertTrue(rung.width() <= region.width && rung.height() <= region.height, () -> rung + " of " + region);
        double exact = (double) rung.width() * region.height / region.width;
        assertTrue(Math.abs(exact - rung.height()) <= 1.01, () -> rung + " of " + region);
        assertEquals(Optional.of(rung), LADDER.find(rung.name(), width, height));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "640",
                ".webp",
                "640.WEBP",
                "640.jpg",
                "640.png",
                "640.avif",
                "0640.webp",
                "+640.webp",
                " 640.webp",
                "640.webp ",
                "640-16x9",
                "640-16X9.webp",
                "640-16:9.webp",
                "640--16x9.webp",
                "640-4x3.webp",
                "641.webp",
                "3840.webp",
                "-640.webp",
                "480-16x9.webp",
                "６４０.webp",
                "640.webp/",
                "../640.webp",
                "640.webp\0",
                "0.webp"
            })
    void every_other_name_is_not_on_it(String name) {
        assertEquals(Optional.empty(), LADDER.find(name, 6000, 4000));
    }

    @Test
    void of_ten_thousand_widths_few_are_on_it() {
        long found = IntStream.rangeClosed(0, 10_000)
                .filter(width -> LADDER.find(width + ".webp", 6000, 4000).isPresent())
                .count();
        assertEquals(7, found);
    }

    private static List<String> names(List<Rendition> renditions) {
        return renditions.stream().map(Rendition::name).toList();
    }
}
