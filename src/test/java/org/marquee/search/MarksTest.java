package org.marquee.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marquee.search.Highlight.Range;

class MarksTest {
    @Test
    void a_word_with_any_latin_letter_is_found_without_its_accent() {
        for (char letter = 0x80; letter < 0x250; letter++) {
            if (Character.isLetter(letter)) {
                var bare = Normalizer.normalize(
                        Normalizer.normalize("x" + Character.toLowerCase(letter) + "y", Normalizer.Form.NFKD)
                                .replaceAll("\\p{Mn}", ""),
                        Normalizer.Form.NFC);
                var spots = new Marks(List.of(bare), "").spots("X" + letter + "y");
                assertEquals(List.of(new Marks.Spot(new Range(0, 3), null)), spots, "X" + letter + "y by " + bare);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "amelie, Amélie",
        "άλλος, αλλος",
        "zoe, Zoë",
        "ξενος, Ξένος",
        "łodz, Łódź",
        "straße, Straße",
        "tieng, tiếng",
        "й, Й"
    })
    void a_word_is_found_however_it_is_written(String wanted, String text) {
        assertEquals(
                List.of(new Marks.Spot(new Range(0, text.length()), null)), new Marks(List.of(wanted), "").spots(text));
    }
}
