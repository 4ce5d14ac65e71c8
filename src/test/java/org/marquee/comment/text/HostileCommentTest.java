package org.marquee.comment.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marquee.comment.text.CommentHtml.assertSafe;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.comment.HostileStrings;

/** Whatever a guest types, the HTML of it is inert, and made at once. */
class HostileCommentTest {
    /** As long as a comment may be. */
    private static final int LONGEST = 5_000;

    /** Ways to put a text before, behind or around another. */
    private static final List<String> FRAMES = List.of(
            "%s",
            "> %s",
            "- %s",
            "||%s||",
            "*%s*",
            "[%s](https://example.org)",
            "[a](%s)",
            "[a](<%s>)",
            "[a](https://example.org/%s)",
            "<%s>",
            "https://example.org/%s",
            "![%s](%s)",
            "[a]: %s\n\n[a]",
            "`%s`",
            "%s\n===",
            "&lt;%s&gt;");

    @Test
    void scripts_are_words_wherever_they_stand() {
        for (var vector : HostileStrings.SCRIPTS) {
            for (var frame : FRAMES) {
                assertSafe(CommentText.of(frame.replace("%s", vector)).html());
            }
        }
    }

    @Test
    void the_policy_holds_by_itself() {
        HostileStrings.SCRIPTS.forEach(vector -> assertSafe(CommentPolicy.sanitize(vector)));
        assertSafe(
                CommentPolicy.sanitize(
                        "<span class='spoiler x' onclick=a>a</span><span>b</span><span class=spoiler>c"
                                + "<a href=/x>d</a><a href='https://example.org' target=_blank rel=x>e</a><ol start=-1><li>f<img src=x>"));
    }

    /** The vectors of other projects, where they are at hand: a JSON list of objects with a member {@code payload}. */
    @Test
    @EnabledIfSystemProperty(named = "xss.corpus", matches = ".+")
    void the_vectors_of_others_are_words() throws IOException {
        var corpus = new ObjectMapper().readTree(new File(System.getProperty("xss.corpus")));
        assertTrue(corpus.size() > 100);
        for (var vector : corpus) {
            for (var frame : FRAMES) {
                assertSafe(
                        CommentText.of(frame.replace("%s", vector.get("payload").asText()))
                                .html());
            }
            assertSafe(CommentPolicy.sanitize(vector.get("payload").asText()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void any_mixture_is_safe_and_always_the_same(long seed) {
        var random = new Random(seed);
        var parts = HostileStrings.PARTS;
        for (int i = 0; i < 500; i++) {
            var source = IntStream.range(0, 1 + random.nextInt(60))
                    .mapToObj(any -> parts.get(random.nextInt(parts.size())))
                    .collect(Collectors.joining());
            var text = CommentText.of(source);
            assertSafe(text.html());
            assertEquals(text, CommentText.of(source), source);
            assertEquals(CommentHtml.count(text.html(), "a"), text.links(), source);
        }
    }

    @Test
    void no_repetition_takes_long() {
        for (var part : HostileStrings.REPEATED) {
            assertQuick(part.repeat(LONGEST / part.length()));
        }
        for (var opening : List.of("*", "**", "_", "[", "![", "(", "<", "||", "> ", "- ", ">", "1. ")) {
            var closing = opening.contains("[") ? "](https://a.b)" : opening;
            int times = LONGEST / (opening.length() + closing.length()) - 1;
            assertQuick(opening.repeat(times) + "a" + closing.repeat(times));
        }
    }

    @Test
    void what_is_nested_too_deep_stays_as_text() {
        assertTrue(CommentText.of(">".repeat(100) + " deep").text().endsWith(">> deep"));
        assertEquals(
                20, CommentHtml.count(CommentText.of(">".repeat(100) + " deep").html(), "blockquote"), 1);
    }

    private static void assertQuick(String source) {
        CommentText.of(source);
        var text = assertTimeoutPreemptively(
                Duration.ofMillis(200), () -> CommentText.of(source), source.substring(0, 20));
        assertSafe(text.html());
        assertTrue(text.html().length() < 50 * LONGEST, source.substring(0, 20));
    }
}
