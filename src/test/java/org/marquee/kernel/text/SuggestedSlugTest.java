package org.marquee.kernel.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slugs that are made from headlines and names. */
class SuggestedSlugTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Stalker                      | stalker",
                "  The 400 Blows (1959) – ★★★ | the-400-blows-1959",
                "기생충                        | gisaengchung",
                "버닝 (2018)                   | beoning-2018",
                "東京物語                      | dong-jing-wu-yu",
                "となりのトトロ                | tonarinototoro",
                "花样年华                      | hua-yang-nian-hua",
                "Сталкер                      | stalker",
                "Війна і мир                  | vijna-i-mir",
                "جدایی نادر از سیمین          | jdayy-nadr-az-symyn",
                "الفيلم                       | alfylm",
                "Μετρόπολις                   | metropolis",
                "पाथेर पांचाली                | pathera-pancali",
                "עברית                        | bryt",
                "แหม่ม                        | haemm",
                "Amélie & Łódź                | amelie-and-lodz",
                "Straße Æon Øre               | strasse-aeon-ore",
                "İstanbul Iğdır               | istanbul-igdir",
                "Việt Nam                     | viet-nam",
                "don't                        | dont",
                "Don’t Look Up                | dont-look-up",
                "Rock ’n’ Roll                | rock-n-roll",
                "L'Atalante                   | latalante",
                "‘Round Midnight`             | round-midnight",
                "ʻOkina                       | okina",
                "Fish&Chips                   | fish-and-chips",
                "8½                           | 8-1-2",
                "Alien³                       | alien3",
                "Henry Ⅳ                      | henry-iv",
                "٣ idiots                     | 3-idiots",
                "ﬁlm Ａ１                     | film-a1",
                "../../etc/passwd             | etc-passwd",
                "a_b--c                       | a-b-c",
                "C++                          | c",
                "የእንቁላል                      | yanqulal",
            })
    void a_text_of_any_script_is_romanised(String text, String slug) {
        assertEquals(Optional.of(slug), Slug.from(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "🎬🍿", "…?!", "---", "\u202E\u200F", "'", "\u0301", "\uD83D", "\0", "ᐃᓄᒃᑎᑐᑦ"})
    void what_can_not_be_romanised_suggests_nothing(String text) {
        assertEquals(Optional.empty(), Slug.from(text));
    }

    @Test
    void what_is_not_seen_does_not_part_words() {
        assertEquals(Optional.of("stalker"), Slug.from("\u202Est\u200Bal\u00ADk\u200Der\u202C\uFEFF"));
        assertEquals(Optional.of("a-b"), Slug.from("a\u00A0\u2003\r\nb"));
    }

    @Test
    void a_long_text_is_cut_between_words() {
        assertEquals(Optional.of("a".repeat(80)), Slug.from("a".repeat(80) + " b"));
        assertEquals(Optional.of("a".repeat(78)), Slug.from("a".repeat(78) + " bb"));
        assertEquals(Optional.of("a".repeat(78) + "-b"), Slug.from("a".repeat(78) + " b c"));
        assertEquals(Optional.of("a".repeat(80)), Slug.from("a".repeat(81)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"기생충", "東京", "ﷺ", "\u0301", "🎬", "-", "'", "a ", "\uD83D", "पाथेर"})
    void a_text_of_50_kB_is_done_at_once(String part) {
        Slug.from("warm up 東京 기생충 ﷺ पाथेर");
        var text = part.repeat(50_000 / part.length());
        assertTimeout(Duration.ofMillis(200), () -> Slug.from(text));
    }

    @Test
    void letters_are_found_behind_whatever_is_none() {
        assertEquals(Optional.of("stalker"), Slug.from("🎬 ".repeat(10_000) + "Stalker"));
    }

    @Test
    void whatever_the_text_it_is_a_slug() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(120), 0, 0x30000)
                    .map(c -> random.nextInt(4) == 0 ? ' ' : random.nextInt(3) == 0 ? c % 128 : c)
                    .forEach(text::appendCodePoint);
            Slug.from(text.toString())
                    .ifPresent(slug -> assertTrue(
                            Slug.isValid(slug) && slug.length() <= Slug.MAX_SUGGESTED, "seed " + seed + ": " + slug));
        }
    }

    @Test
    void threads_do_not_disturb_each_other() {
        var texts = List.of("기생충", "Сталкер", "Μετρόπολις", "पाथेर पांचाली", "花样年华");
        var alone = texts.stream().map(Slug::from).toList();
        IntStream.range(0, 2_000).parallel().forEach(i -> assertEquals(alone.get(i % 5), Slug.from(texts.get(i % 5))));
    }
}
