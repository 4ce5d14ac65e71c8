package org.marquee.kernel.text;

import java.util.List;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Turns what authors write into a {@link Body}: CommonMark with these differences.
 *
 * <ul>
 *   <li>HTML is not HTML but text.
 *   <li>{@code ![alt](image:UUID "caption")} is an image of ours, and so is one with {@code "caption | credit"} or
 *       {@code " | credit"}; one from elsewhere is reduced to its alternative text, so that
 *       readers' browsers fetch nothing from strangers. An image between words splits their paragraph; a link
 *       around it is dropped.
 *   <li>{@code [text](review:slug)} is a link to a review. Alone in its paragraph, or after a short lead-in that ends in a colon, it
 *       is a related review; in a list it stays an ordinary link.
 *   <li>Other links go to http, https or mailto, or are reduced to their text; titles of links are dropped.
 *   <li>The address of a video on YouTube or Vimeo, alone in its paragraph, is an embed.
 *   <li>Code is a paragraph in the code mark.
 * </ul>
 *
 * <p>Not more than {@value #MAX_NESTING} quotes, lists and list items, and as many emphases, stand in one another; what is nested
 * deeper stays as text, signs and all.
 */
public final class Markdown {
    static final int MAX_NESTING = 20;

    // HtmlBlock is missing on purpose: without it a block of HTML is a paragraph of text.
    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(
                    BlockQuote.class,
                    FencedCodeBlock.class,
                    Heading.class,
                    IndentedCodeBlock.class,
                    ListBlock.class,
                    ThematicBreak.class))
            .maxOpenBlockParsers(MAX_NESTING)
            .maxInlineNesting(MAX_NESTING)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private Markdown() {}

    /** Reads any text without failing; time and result are proportional to its length. */
    public static Body parse(String source) {
        List<Block> blocks = new BlockReader(source).read(PARSER.parse(source));
        String text = PlainText.of(blocks);
        int words = Words.in(text);
        return new Body(
                HtmlPolicy.sanitize(HtmlWriter.write(blocks)),
                blocks,
                text,
                words,
                Words.minutesFor(words, text),
                Mentions.images(blocks),
                Mentions.reviews(blocks));
    }

    /** What {@link #parse} drops or reduces to its words: each destination once, in the order of the text. */
    public static Set<Lost> lost(String source) {
        return LostReader.read(PARSER.parse(source));
    }

    /**
     * A link that leads nowhere, or an image that is none of ours.
     *
     * @param destination as it was written, on one line
     */
    public record Lost(boolean isImage, String destination) {}
}
