package org.marquee.kernel.text;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The alternative text of an image: the words between its brackets without their looks, on one line. */
final class AltText extends AbstractVisitor {
    private final StringBuilder words = new StringBuilder();

    private AltText() {}

    static String of(Image image) {
        var alt = new AltText();
        alt.visitChildren(image);
        return Characters.flat(alt.words.toString());
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        words.append(html.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        words.append(' ');
    }
}
