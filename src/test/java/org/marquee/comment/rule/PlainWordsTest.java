package org.marquee.comment.rule;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text says, whatever it is dressed up with. */
class PlainWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "viagra",
                "VIAGRA",
                "Via\u200Bgra",
                "via\u200Dgra",
                "via\u00ADgra",
                "vi\u0301ágra",
                "ｖｉａｇｒａ",
                "\uD835\uDCCB\uD835\uDCBE\uD835\uDCB6\uD835\uDC54\uD835\uDCC7\uD835\uDCB6",
                "v\u034Fi\u2060a\uFEFFg\u115Fr\u3164a",
                "via\u202Egra",
                " *viagra*! "
            })
    void one_word_is_one_word_however_it_is_spelt(String spelling) {
        assertEquals(List.of("viagra"), PlainWords.list(spelling));
    }

    @Test
    void words_end_where_people_see_them_end() {
        assertEquals("cheap pills now", PlainWords.of("Cheap-pills… NOW!\n"));
        assertEquals("https cheap pills example buy", PlainWords.of("https://cheap-pills.example/buy"));
        assertEquals("", PlainWords.of(" \t!?\u200B"));
    }

    @Test
    void letters_that_are_one_in_upper_case_are_one() {
        assertEquals(PlainWords.of("STRASSE"), PlainWords.of("Straße"));
        assertEquals(PlainWords.of("ΟΔΟΣ"), PlainWords.of("οδος"));
        assertEquals(PlainWords.of("ISTANBUL"), PlainWords.of("istanbul"));
    }

    @Test
    void signs_of_vowels_make_other_words() {
        assertNotEquals(PlainWords.of("कि"), PlainWords.of("का"));
    }

    @Test
    void scripts_without_spaces_are_read_sign_by_sign() {
        assertEquals(List.of("映", "画", "good", "か"), PlainWords.list("映画Goodか"));
    }

    @Test
    void a_hostile_text_takes_no_longer() {
        var hostile = "\uFDFA".repeat(5000) + "a\u0301".repeat(20_000) + "\u200B".repeat(50_000);
        PlainWords.list(hostile);
        assertTimeout(ofMillis(500), () -> PlainWords.list(hostile));
    }
}
