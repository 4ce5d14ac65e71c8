package org.marquee.kernel.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Flattens the inlines of one block after another into runs of text and images. */
final class InlineReader extends AbstractVisitor {
    private static final int LEAST_BUDGET = 100_000;
    private static final String BAR = " | ";

    private final Set<Mark> marks = EnumSet.noneOf(Mark.class);
    private final Runs run = new Runs();
    private List<List<Span>> runs = new ArrayList<>();
    private List<Block.ImageBlock> images = new ArrayList<>();
    private Destination destination = Destination.NONE;

    /**
     * Characters that destinations and captions may still take. A reference such as {@code [a]} repeats what its definition says, so
     * 100 kB of references to one long address would make gigabytes; links written in full never reach the limit.
     */
    private int budget;

    InlineReader(int sourceLength) {
        this.budget = Math.max(sourceLength, LEAST_BUDGET);
    }

    Inlines read(Node block) {
        runs = new ArrayList<>();
        images = new ArrayList<>();
        visitChildren(block);
        runs.add(run.take());
        return new Inlines(runs, images);
    }

    @Override
    public void visit(Text text) {
        add(Characters.flat(text.getLiteral()));
    }

    @Override
    public void visit(HtmlInline html) {
        add(Characters.flat(html.getLiteral()));
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        add(" ");
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        add("\n");
    }

    @Override
    public void visit(Code code) {
        marked(Mark.CODE, () -> add(Characters.flat(code.getLiteral())));
    }

    @Override
    public void visit(Emphasis emphasis) {
        marked(Mark.EMPHASIS, () -> visitChildren(emphasis));
    }

    @Override
    public void visit(StrongEmphasis strong) {
        marked(Mark.STRONG, () -> visitChildren(strong));
    }

    @Override
    public void visit(Link link) {
        if (affords(link.getDestination().length())) {
            destination = Destination.of(link.getDestination());
        }
        if (link.getFirstChild() == null) {
            add(Characters.flat(link.getDestination())); // A link nobody can see or hit would be lost.
        } else {
            visitChildren(link);
        }
        destination = Destination.NONE;
    }

    @Override
    public void visit(Image image) {
        var id = Destination.imageIn(image.getDestination());
        var title = image.getTitle() == null ? "" : image.getTitle();
        var alt = AltText.of(image);
        if (id.isEmpty() || !affords(title.length())) {
            add(alt);
            return;
        }
        runs.add(run.take());
        images.add(block(id.get(), alt, Characters.flat(title)));
    }

    /** The last bar counts, so that a caption may have bars too. */
    private static Block.ImageBlock block(UUID image, String alt, String title) {
        int bar = title.lastIndexOf(BAR);
        var caption = bar < 0 ? title : title.substring(0, bar);
        var credit = bar < 0 ? "" : title.substring(bar + BAR.length());
        return new Block.ImageBlock(image, alt.strip(), wordsOrNull(caption), wordsOrNull(credit));
    }

    private static @Nullable String wordsOrNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private boolean affords(int characters) {
        if (characters > budget) {
            return false;
        }
        budget -= characters;
        return true;
    }

    private void marked(Mark mark, Runnable content) {
        boolean fresh = marks.add(mark);
        content.run();
        if (fresh) {
            marks.remove(mark);
        }
    }

    private void add(String text) {
        if (!text.isEmpty()) {
            run.add(new Span(text, List.copyOf(marks), destination.href(), destination.review()));
        }
    }
}
