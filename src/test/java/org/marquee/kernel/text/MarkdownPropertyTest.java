package org.marquee.kernel.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marquee.kernel.text.HtmlAssertions.assertSafe;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an author types, the three forms of the body say the same. A failure names its source, which repeats it. */
class MarkdownPropertyTest {
    private static final int DOCUMENTS = 500;

    private static final List<String> PARTS = List.of(
            "word",
            "Film",
            "été",
            "映画",
            "😀",
            "4.5",
            " ",
            " ",
            " ",
            "\n",
            "\n\n",
            "  \n",
            "\\\n",
            "\n> ",
            "\n- ",
            "\n  - ",
            "\n3. ",
            "\n# ",
            "\n#### ",
            "\n---\n",
            "\n===\n",
            "\n```\n",
            "\n    ",
            "*",
            "**",
            "_",
            "__",
            "`",
            "[",
            "](review:stalker)",
            "](review:No)",
            "](https://example.org/a?b=c&d)",
            "](javascript:x)",
            "![",
            "[a](review:a)",
            "\n\nAlso: [b](review:b)\n\n",
            "](image:0190a0b0-0000-7000-8000-00000000000a \"cap\")",
            "![alt](image:0190a0b0-0000-7000-8000-00000000000b)",
            "](image:0190a0b0-0000-7000-8000-00000000000a \"",
            " | ",
            "\n\nhttps://youtu.be/abc\n\n",
            "<b>",
            "</p>",
            "<!--",
            "-->",
            "<script>",
            "&amp;",
            "&lt;",
            "&#0;",
            "&nbsp;",
            "\"",
            "'",
            "\\",
            "{{",
            "}}",
            "\t",
            "\u0001",
            "\uD800",
            "\u202E",
            "$1",
            "(",
            ")",
            "[r]: https://example.org \"t\"\n",
            "[r]",
            "+",
            "@",
            "=");

    private static final Pattern NOT_PROSE =
            Pattern.compile("<figcaption>.*?</figcaption>|<p><a href=\"https://youtu[^>]*>https://youtu[^<]*</a></p>");
    private static final Pattern BREAKING =
            Pattern.compile("</?(?:p|h[234]|figure|blockquote|[uo]l|li|aside|[bh]r|img)\\b[^>]*>");
    private static final Pattern INLINE = Pattern.compile("<[^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(?:#x([0-9a-f]+)|#([0-9]+)|(amp|lt|gt));");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void the_forms_of_a_body_agree(long seed) throws JsonProcessingException {
        var random = new Random(seed);
        for (int i = 0; i < DOCUMENTS; i++) {
            var source = random.ints(1 + random.nextInt(60), 0, PARTS.size())
                    .mapToObj(PARTS::get)
                    .collect(Collectors.joining());
            var body = Markdown.parse(source);

            assertSafe(body.html());
            assertEquals(words(body.text()), words(proseOf(body.html())), source);
            assertEquals(words(body.text()), words(proseOf(body.blocks())), source);
            assertEquals(body.blocks(), BlockJsonTest.read(BlockJsonTest.write(body.blocks())), source);
            assertEquals(body, Markdown.parse(source), source);
            assertRunsAreMerged(body.blocks(), source);
        }
    }

    private static void assertRunsAreMerged(List<Block> blocks, String source) {
        everyIn(blocks).map(MarkdownPropertyTest::spansOf).forEach(spans -> {
            for (int i = 0; i < spans.size(); i++) {
                assertTrue(!spans.get(i).text().isEmpty(), source);
                assertTrue(i == 0 || !spans.get(i).looksLike(spans.get(i - 1)), source);
            }
        });
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String proseOf(String html) {
        var text = NOT_PROSE.matcher(html).replaceAll(" ");
        text = INLINE.matcher(BREAKING.matcher(text).replaceAll(" ")).replaceAll("");
        return ENTITY.matcher(text).replaceAll(entity -> switch (entity.group()) {
            case "&amp;" -> "&";
            case "&lt;" -> "<";
            case "&gt;" -> ">";
            default ->
                "\\"
                        + Character.toString(
                                entity.group(1) != null
                                        ? Integer.parseInt(entity.group(1), 16)
                                        : Integer.parseInt(entity.group(2)));
        });
    }

    private static String proseOf(List<Block> blocks) {
        return everyIn(blocks)
                .map(block -> block instanceof Block.RelatedReview related
                        ? (related.lead() == null ? "" : related.lead()) + " " + related.text()
                        : spansOf(block).stream().map(Span::text).collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }

    private static List<Span> spansOf(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph.content();
        }
        return block instanceof Block.Heading heading ? heading.content() : List.of();
    }

    private static Stream<Block> everyIn(List<Block> blocks) {
        return blocks.stream().flatMap(block -> {
            if (block instanceof Block.Quote quote) {
                return everyIn(quote.blocks());
            } else if (block instanceof Block.ListBlock list) {
                return list.items().stream().flatMap(MarkdownPropertyTest::everyIn);
            }
            return Stream.of(block);
        });
    }
}
