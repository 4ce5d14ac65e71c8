package org.marquee.kernel.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void a_short_text_stays_in_one_line() {
        assertEquals("One two", Excerpt.of(" One\n\ttwo ", 7));
    }

    @Test
    void a_long_text_ends_with_a_word() {
        assertEquals("One two…", Excerpt.of("One two, three", 11));
        assertEquals("One two…", Excerpt.of("One two three", 8));
        assertEquals("One…", Excerpt.of("One two three", 7));
    }

    @Test
    void a_word_without_end_is_cut_and_a_character_is_not() {
        assertEquals("aaaa…", Excerpt.of("a".repeat(10), 5));
        var stars = Excerpt.of("🎬".repeat(10), 5);
        assertTrue(stars.codePointCount(0, stars.length()) <= 5, stars);
        assertEquals(-1, stars.indexOf('\ufffd'));
    }
}
