package org.marquee.kernel.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Makes blocks of a parsed document. What would be empty (a heading without words, a list without items) is left out. */
final class BlockReader extends AbstractVisitor {
    private final String source;
    private final InlineReader inlines;
    private List<Block> blocks = new ArrayList<>();
    private int listDepth;

    BlockReader(String source) {
        this.source = source;
        this.inlines = new InlineReader(source.length());
    }

    List<Block> read(Node container) {
        var outer = blocks;
        blocks = new ArrayList<>();
        visitChildren(container);
        var inner = blocks;
        blocks = outer;
        return inner;
    }

    @Override
    public void visit(Paragraph paragraph) {
        var embed = Embeds.find(sourceOf(paragraph));
        if (embed.isPresent()) {
            blocks.add(embed.get());
            return;
        }
        var content = inlines.read(paragraph);
        addParagraph(content.runs().get(0));
        for (int i = 0; i < content.images().size(); i++) {
            blocks.add(content.images().get(i));
            addParagraph(content.runs().get(i + 1));
        }
    }

    /**
     * The headline of the review is the page's only h1, so headings of a body begin at 2; below 4 no layout tells them apart. Images
     * of a heading follow it, since a heading can't be split.
     */
    @Override
    public void visit(Heading heading) {
        var content = inlines.read(heading);
        var words = content.joined();
        if (!words.isEmpty()) {
            blocks.add(new Block.Heading(Math.min(Math.max(heading.getLevel(), 2), 4), words));
        }
        blocks.addAll(content.images());
    }

    @Override
    public void visit(BlockQuote quote) {
        var content = read(quote);
        if (!content.isEmpty()) {
            blocks.add(new Block.Quote(content));
        }
    }

    @Override
    public void visit(BulletList list) {
        addList(list, false, 1);
    }

    @Override
    public void visit(OrderedList list) {
        var start = list.getMarkerStartNumber();
        addList(list, true, start == null ? 1 : start);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        addCode(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        addCode(code.getLiteral());
    }

    @Override
    public void visit(ThematicBreak rule) {
        blocks.add(new Block.Rule());
    }

    private void addParagraph(List<Span> content) {
        if (content.isEmpty()) {
            return;
        }
        // An item of a list of links keeps its bullet and its words even when the review it names is not public.
        Optional<Block> related = listDepth > 0 ? Optional.empty() : RelatedReviews.find(content);
        blocks.add(related.orElseGet(() -> new Block.Paragraph(content)));
    }

    private void addList(Node list, boolean ordered, int start) {
        listDepth++;
        var items = new ArrayList<List<Block>>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            var content = read(item);
            if (!content.isEmpty()) {
                items.add(content);
            }
        }
        listDepth--;
        if (!items.isEmpty()) {
            blocks.add(new Block.ListBlock(ordered, start, items));
        }
    }

    private void addCode(String literal) {
        var text = Characters.clean(literal).stripTrailing();
        if (!text.isBlank()) {
            blocks.add(new Block.Paragraph(List.of(new Span(text, List.of(Mark.CODE), null, null))));
        }
    }

    /** The source and not the words, in which a video id such as {@code _id_} would have become emphasis. */
    private String sourceOf(Paragraph paragraph) {
        var lines = paragraph.getSourceSpans();
        if (lines.size() != 1) {
            return "";
        }
        int from = lines.get(0).getInputIndex();
        return source.substring(from, from + lines.get(0).getLength());
    }
}
