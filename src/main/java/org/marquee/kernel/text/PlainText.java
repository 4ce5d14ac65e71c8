package org.marquee.kernel.text;

import java.util.List;
import java.util.stream.Collectors;

/** The prose of a body: see {@link Body#text}. */
final class PlainText {
    private PlainText() {}

    static String of(List<Block> blocks) {
        return joined(blocks, "\n\n");
    }

    private static String joined(List<Block> blocks, String separator) {
        return blocks.stream()
                .map(PlainText::of)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(separator));
    }

    private static String of(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return ofSpans(paragraph.content());
        } else if (block instanceof Block.Heading heading) {
            return ofSpans(heading.content());
        } else if (block instanceof Block.Quote quote) {
            return of(quote.blocks());
        } else if (block instanceof Block.ListBlock list) {
            return list.items().stream()
                    .map(item -> joined(item, "\n"))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("\n"));
        } else if (block instanceof Block.RelatedReview related) {
            return related.lead() == null ? related.text() : related.lead() + " " + related.text();
        }
        return "";
    }

    private static String ofSpans(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
