package org.marquee.comment.text;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.text.Characters;
import org.marquee.kernel.text.Destination;

/** Writes the HTML and the words of a parsed comment. */
final class TextWriter extends AbstractVisitor {
    private static final int LEAST_BUDGET = 2_000;

    private final StringBuilder html = new StringBuilder();
    private final StringBuilder text = new StringBuilder();

    /** What separates the next words from those before. */
    private String gap = "";

    private int lists;
    private int links;
    private boolean isInLink;

    /** Characters that destinations may still take: a reference such as {@code [a]} repeats what its definition says. */
    private int budget;

    TextWriter(int sourceLength) {
        this.budget = Math.max(sourceLength, LEAST_BUDGET);
    }

    String html() {
        return html.toString();
    }

    String text() {
        return text.toString();
    }

    int links() {
        return links;
    }

    @Override
    public void visit(Paragraph paragraph) {
        separate(lists > 0 ? "\n" : "\n\n");
        if (isAloneInItem(paragraph)) {
            visitChildren(paragraph);
        } else {
            element("p", paragraph);
        }
    }

    @Override
    public void visit(BlockQuote quote) {
        element("blockquote", quote);
    }

    @Override
    public void visit(BulletList list) {
        list("ul", "", list);
    }

    @Override
    public void visit(OrderedList list) {
        var start = list.getMarkerStartNumber();
        list("ol", start == null || start == 1 ? "" : " start=\"" + start + "\"", list);
    }

    @Override
    public void visit(ListItem item) {
        separate("\n");
        element("li", item);
    }

    @Override
    public void visit(Emphasis emphasis) {
        element("em", emphasis);
    }

    @Override
    public void visit(StrongEmphasis strong) {
        element("strong", strong);
    }

    @Override
    public void visit(Link link) {
        var href = isInLink ? null : href(link);
        if (href == null) {
            label(link);
            return;
        }
        links++;
        isInLink = true;
        html.append("<a href=\"").append(Characters.escaped(href)).append("\">");
        label(link);
        html.append("</a>");
        isInLink = false;
    }

    @Override
    public void visit(Text literal) {
        words(literal.getLiteral());
    }

    @Override
    public void visit(HtmlInline literal) {
        words(literal.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words("`" + code.getLiteral() + "`");
    }

    @Override
    public void visit(SoftLineBreak line) {
        lineBreak();
    }

    @Override
    public void visit(HardLineBreak line) {
        lineBreak();
    }

    @Override
    public void visit(CustomNode node) {
        if (!(node instanceof SpoilerBars bars) || bars.role == SpoilerBars.Role.TEXT) {
            words(SpoilerBars.SIGN);
        } else if (bars.role == SpoilerBars.Role.OPENS) {
            html.append("<span class=\"").append(CommentPolicy.SPOILER).append("\">");
            plain(SpoilerBars.SIGN);
        } else {
            html.append("</span>");
            plain(SpoilerBars.SIGN);
        }
    }

    /** Bars of a spoiler stand side by side, whatever their parent is. */
    @Override
    protected void visitChildren(Node parent) {
        SpoilerBars.pair(parent);
        super.visitChildren(parent);
    }

    private void list(String name, String attribute, Node list) {
        separate(lists > 0 ? "\n" : "\n\n");
        lists++;
        html.append('<').append(name).append(attribute).append('>');
        visitChildren(list);
        html.append("</").append(name).append('>');
        lists--;
    }

    private void element(String name, Node node) {
        html.append('<').append(name).append('>');
        visitChildren(node);
        html.append("</").append(name).append('>');
    }

    /** An item of one paragraph is a line, and not a paragraph with the space around it. */
    private static boolean isAloneInItem(Node paragraph) {
        return paragraph.getParent() instanceof ListItem
                && paragraph.getPrevious() == null
                && !(paragraph.getNext() instanceof Paragraph);
    }

    private @Nullable String href(Link link) {
        var address = link.getDestination();
        if (address.length() > budget) {
            return null;
        }
        budget -= address.length();
        return Destination.web(address).orElse(null);
    }

    private void label(Link link) {
        if (link.getFirstChild() == null) {
            words(link.getDestination()); // A link nobody can see or hit would be lost.
        } else {
            visitChildren(link);
        }
    }

    private void words(String literal) {
        var clean = Characters.flat(literal);
        html.append(Characters.escaped(clean));
        plain(clean);
    }

    private void lineBreak() {
        html.append("<br>");
        plain("\n");
    }

    private void plain(String part) {
        if (!text.isEmpty()) {
            text.append(gap);
        }
        gap = "";
        text.append(part);
    }

    private void separate(String wider) {
        gap = wider.length() > gap.length() ? wider : gap;
    }
}
