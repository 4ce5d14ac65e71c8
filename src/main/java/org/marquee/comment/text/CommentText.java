package org.marquee.comment.text;

import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListBlock;
import org.commonmark.parser.Parser;

/**
 * What somebody says, in every form it is delivered in. Its Markdown is a small one:
 *
 * <ul>
 *   <li>Emphasis, strong emphasis, quotes and lists are those of CommonMark; a line break is one.
 *   <li>{@code [text](https://…)} and bare addresses of the web are links; others are reduced to their text.
 *   <li>{@code ||text||} within one paragraph is a spoiler.
 *   <li>All else (HTML, images, headings, code, tables) is text.
 * </ul>
 *
 * @param html safe HTML; a spoiler is a {@code span} of the class {@code spoiler}
 * @param text the words alone: blocks are separated by a blank line, list items by a line break. Spoilers keep their bars, so
 *     that whoever shows this can still hide them
 * @param links how many links there are in the HTML
 */
public record CommentText(String source, String html, String text, int links) {
    /** Of quotes, lists and their items in one another, and of emphases; what is nested deeper stays as text. */
    static final int MAX_NESTING = 20;

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(BlockQuote.class, ListBlock.class))
            .customInlineContentParserFactory(new SpoilerBars.Factory())
            .customInlineContentParserFactory(new BareLink.Factory())
            .maxOpenBlockParsers(MAX_NESTING)
            .maxInlineNesting(MAX_NESTING)
            .build();

    /** Reads any text without failing; time and result are proportional to its length. */
    public static CommentText of(String source) {
        var writer = new TextWriter(source.length());
        PARSER.parse(source).accept(writer);
        return new CommentText(source, CommentPolicy.sanitize(writer.html()), writer.text(), writer.links());
    }
}
