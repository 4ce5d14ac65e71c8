package org.marquee.comment.rule;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists of words, looked for all at once. */
class PhrasesTest {
    private final Phrases phrases = new Phrases(List.of("Cheap Pills", "cialis", "電影票", "a.b", "!!"));

    @Test
    void whole_words_and_phrases_are_found() {
        assertFound("cialis", "Buy CIÁLIS here");
        assertFound("Cheap Pills", "so cheap,  *pills* for you");
        assertFound("Cheap Pills", "https://cheap-pills.example");
        assertFound("電影票", "買電影票嗎");
    }

    @Test
    void parts_of_words_and_of_phrases_are_not() {
        for (var text : List.of("specialist", "socialising", "cheap thrills", "pills cheap", "電影", "", "!!")) {
            assertEquals(Optional.empty(), phrases.firstIn(PlainWords.list(text)), text);
        }
    }

    @Test
    void a_phrase_that_begins_again_within_itself_is_found() {
        var twice = new Phrases(List.of("very very cheap"));
        assertEquals(Optional.of("very very cheap"), twice.firstIn(PlainWords.list("very very very cheap")));
    }

    @Test
    void five_thousand_of_them_take_no_longer() {
        var many = new Phrases(IntStream.range(0, 5000)
                .mapToObj(i -> "a ".repeat(i % 48) + "w" + i)
                .toList());
        var words = Collections.nCopies(5000, "a");
        many.firstIn(words);
        assertTimeout(ofMillis(200), () -> many.firstIn(words));
    }

    private void assertFound(String phrase, String text) {
        assertEquals(Optional.of(phrase), phrases.firstIn(PlainWords.list(text)), text);
    }
}
