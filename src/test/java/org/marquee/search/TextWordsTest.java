package org.marquee.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextWordsTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    @Test
    void words_are_letters_digits_and_marks_in_a_row() {
        assertEquals(
                List.of("Jeon", "Jong", "seo", "2nd", "e\u0301té", "전종서"), words("Jeon Jong-seo, 2nd e\u0301té…전종서!"));
    }

    @Test
    void whatever_stands_in_a_text_its_words_are_those_of_unicode() {
        var random = new Random(20231006);
        for (int i = 0; i < 2000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                text.appendCodePoint(
                        random.nextBoolean() ? random.nextInt(0x80) : random.nextInt(Character.MAX_CODE_POINT));
            }
            var expected = new ArrayList<String>();
            var found = WORD.matcher(text);
            while (found.find()) {
                expected.add(found.group());
            }
            assertEquals(expected, words(text.toString()));
        }
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        var next = new TextWords(text);
        while (next.find()) {
            words.add(next.word());
        }
        return words;
    }
}
