package org.marquee.kernel.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes blocks as HTML, in the forms that {@link References} looks for. */
final class HtmlWriter {
    private static final List<String> INLINE = List.of("a", "strong", "em", "code");

    private final StringBuilder out = new StringBuilder();

    private HtmlWriter() {}

    static String write(List<Block> blocks) {
        var writer = new HtmlWriter();
        blocks.forEach(writer::block);
        return writer.out.toString();
    }

    private void block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            element("p", () -> inlines(paragraph.content(), 0));
        } else if (block instanceof Block.Heading heading) {
            element("h" + heading.level(), () -> inlines(heading.content(), 0));
        } else if (block instanceof Block.ImageBlock image) {
            element("figure", () -> image(image));
        } else if (block instanceof Block.Quote quote) {
            element("blockquote", () -> quote.blocks().forEach(this::block));
        } else if (block instanceof Block.ListBlock list) {
            list(list);
        } else if (block instanceof Block.RelatedReview related) {
            element("aside", () -> related(related));
        } else if (block instanceof Block.Embed embed) {
            element("p", () -> link(embed.url(), embed.url()));
        } else {
            out.append("<hr>");
        }
    }

    private void image(Block.ImageBlock image) {
        out.append("<img src=\"").append(Destination.IMAGE).append(image.image());
        out.append("\" alt=\"").append(Characters.escaped(image.alt())).append("\">");
        if (image.caption() != null || image.credit() != null) {
            element("figcaption", () -> caption(image.caption(), image.credit()));
        }
    }

    private void caption(@Nullable String caption, @Nullable String credit) {
        out.append(caption == null ? "" : Characters.escaped(caption));
        if (credit != null) {
            element("small", () -> out.append(Characters.escaped(credit)));
        }
    }

    private void list(Block.ListBlock list) {
        var start = list.ordered() && list.start() != 1 ? " start=\"" + list.start() + "\"" : "";
        var name = list.ordered() ? "ol" : "ul";
        out.append('<').append(name).append(start).append('>');
        list.items().forEach(item -> element("li", () -> item(item)));
        out.append("</").append(name).append('>');
    }

    /** An item of one paragraph, with perhaps a list below it, is a line and not a paragraph with the space around it. */
    private void item(List<Block> blocks) {
        long paragraphs =
                blocks.stream().filter(Block.Paragraph.class::isInstance).count();
        if (paragraphs == 1 && blocks.get(0) instanceof Block.Paragraph line) {
            inlines(line.content(), 0);
            blocks.subList(1, blocks.size()).forEach(this::block);
        } else {
            blocks.forEach(this::block);
        }
    }

    private void related(Block.RelatedReview related) {
        if (related.lead() != null) {
            out.append(Characters.escaped(related.lead())).append(' ');
        }
        link(Destination.REVIEW + related.slug(), related.text());
    }

    private void link(String href, String text) {
        out.append("<a href=\"").append(Characters.escaped(href)).append("\">");
        out.append(Characters.escaped(text)).append("</a>");
    }

    /** Neighbours that share a look stand in one element: first by link, then strong, then emphasis, then code. */
    private void inlines(List<Span> spans, int depth) {
        if (depth == INLINE.size()) {
            spans.forEach(span -> out.append(Characters.escaped(span.text()).replace("\n", "<br>")));
            return;
        }
        for (int from = 0, to; from < spans.size(); from = to) {
            var tag = openingTag(spans.get(from), depth);
            to = from + 1;
            while (to < spans.size() && openingTag(spans.get(to), depth).equals(tag)) {
                to++;
            }
            out.append(tag);
            inlines(spans.subList(from, to), depth + 1);
            out.append(tag.isEmpty() ? "" : "</" + INLINE.get(depth) + ">");
        }
    }

    private static String openingTag(Span span, int depth) {
        return switch (INLINE.get(depth)) {
            case "strong" -> span.marks().contains(Mark.STRONG) ? "<strong>" : "";
            case "em" -> span.marks().contains(Mark.EMPHASIS) ? "<em>" : "";
            case "code" -> span.marks().contains(Mark.CODE) ? "<code>" : "";
            default -> anchorOf(span);
        };
    }

    private static String anchorOf(Span span) {
        if (span.review() != null) {
            return "<a href=\"" + Destination.REVIEW + span.review() + "\">";
        }
        return span.href() == null ? "" : "<a href=\"" + Characters.escaped(span.href()) + "\">";
    }

    private void element(String name, Runnable content) {
        out.append('<').append(name).append('>');
        content.run();
        out.append("</").append(name).append('>');
    }
}
