package org.marquee.kernel.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a film, 'twice' — it's good | 5",
                "4.5 of 5 | 3",
                "… — ! | 0",
                "Größe naïve Æon | 3",
                "발레리나 는 좋다 | 3",
                "映画 | 2",
                "スーパー | 4",
                "ひらがな と 漢字 | 7",
                "看了 Stalker 两次 | 5",
                "😀 smile | 1"
            })
    void words_have_letters_or_digits_and_ideographs_count_each(String text, int words) {
        assertEquals(words, Words.in(text));
    }

    @Test
    void minutes_are_rounded_up() {
        assertEquals(0, Words.minutesFor(0, ""));
        assertEquals(1, Words.minutesFor(0, "…"));
        assertEquals(1, Words.minutesFor(238, "x"));
        assertEquals(2, Words.minutesFor(239, "x"));
    }
}
