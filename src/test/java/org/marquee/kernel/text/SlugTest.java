package org.marquee.kernel.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
    private static final Pattern PATTERN = Pattern.compile(Slug.PATTERN);

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "stalker", "the-400-blows", "2001-a-space-odyssey", "a-b-c-1-2-3"})
    void words_joined_by_single_hyphens_are_a_slug(String slug) {
        assertTrue(Slug.isValid(slug));
        assertTrue(PATTERN.matcher(slug).matches());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-", "-a", "a-", "a--b", "A", "é", "a b", "a_b", "a/b", "..", "a.b", "a\n", "a\r\nb", "a\0",
                "\u202Ea", "а", "１"
            })
    void anything_else_is_not(String text) {
        assertFalse(Slug.isValid(text));
        assertFalse(PATTERN.matcher(text).matches());
    }

    @Test
    void the_longest_slug_has_120_characters_however_many_words() {
        assertTrue(Slug.isValid("a".repeat(120)));
        assertFalse(Slug.isValid("a".repeat(121)));
        assertTrue(Slug.isValid("a-".repeat(59) + "ab"));
        assertFalse(Slug.isValid("a-".repeat(60) + "a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a-", "-", "aa-", "A"})
    void hostile_texts_are_answered_at_once(String part) {
        var text = part.repeat(50_000) + "!";
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertFalse(Slug.isValid(text));
            assertFalse(PATTERN.matcher(text).matches());
        });
    }
}
