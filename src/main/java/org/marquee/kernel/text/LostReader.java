package org.marquee.kernel.text;

import java.util.LinkedHashSet;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Finds the links and images of a parsed document that {@link InlineReader} makes nothing of. */
final class LostReader extends AbstractVisitor {
    private final Set<Markdown.Lost> lost = new LinkedHashSet<>();

    private LostReader() {}

    static Set<Markdown.Lost> read(Node document) {
        var reader = new LostReader();
        document.accept(reader);
        return reader.lost;
    }

    @Override
    public void visit(Link link) {
        if (Destination.of(link.getDestination()).equals(Destination.NONE)) {
            lose(false, link.getDestination());
        }
        visitChildren(link);
    }

    /** Its words are its alternative text, in which nothing is a link or an image any more. */
    @Override
    public void visit(Image image) {
        if (Destination.imageIn(image.getDestination()).isEmpty()) {
            lose(true, image.getDestination());
        }
    }

    private void lose(boolean isImage, String destination) {
        lost.add(new Markdown.Lost(isImage, Characters.flat(destination)));
    }
}
