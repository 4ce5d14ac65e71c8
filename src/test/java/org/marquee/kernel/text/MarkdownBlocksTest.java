package org.marquee.kernel.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.marquee.kernel.text.Mark.CODE;
import static org.marquee.kernel.text.Mark.EMPHASIS;
import static org.marquee.kernel.text.Mark.STRONG;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownBlocksTest {
    private static final UUID STILL = UUID.fromString("0190a0b0-0000-7000-8000-00000000000a");

    @Test
    void words_are_a_paragraph() {
        assertBlocks("One\nline.\n\nTwo.", paragraph("One line."), paragraph("Two."));
    }

    @Test
    void marks_are_flat_and_neighbours_of_one_look_are_one_run() {
        assertBlocks(
                "a *b **c*** `d` *e*&#32;**`g`**",
                new Block.Paragraph(List.of(
                        span("a "),
                        span("b ", EMPHASIS),
                        span("c", EMPHASIS, STRONG),
                        span(" "),
                        span("d", CODE),
                        span(" "),
                        span("e", EMPHASIS),
                        span(" "),
                        span("g", STRONG, CODE))));
        assertBlocks("*e*<!---->", new Block.Paragraph(List.of(span("e", EMPHASIS), span("<!---->"))));
        assertBlocks("a & b \\* c", paragraph("a & b * c"));
    }

    @Test
    void a_hard_line_break_is_a_line_feed() {
        assertBlocks("a  \nb\\\nc", paragraph("a\nb\nc"));
    }

    @Test
    void headings_are_of_level_two_to_four() {
        assertBlocks(
                "# A\n## B\n### C\n#### D\n###### F",
                heading(2, "A"),
                heading(2, "B"),
                heading(3, "C"),
                heading(4, "D"),
                heading(4, "F"));
    }

    @Test
    void images_split_their_paragraph() {
        assertBlocks(
                "Before ![A *still*](image:0190A0B0-0000-7000-8000-00000000000A \"Ok-ju waits\") after",
                paragraph("Before"),
                new Block.ImageBlock(STILL, "A still", "Ok-ju waits", null),
                paragraph("after"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "'Ok-ju waits | Climax'; Ok-ju waits; Climax",
                "' | Climax';            -;           Climax",
                "'a | b |  Climax ';     a | b;       Climax",
                "'a | ';                 a;           -",
                "' | ';                  -;           -",
                "'a|b | Climax';         a|b;         Climax",
                "'a |b';                 a |b;        -",
                "'| b';                  | b;         -",
                "'a |';                  a |;         -"
            })
    void behind_the_last_bar_of_a_title_stands_the_credit(String title, String caption, String credit) {
        assertBlocks("![x](image:" + STILL + " \"" + title + "\")", new Block.ImageBlock(STILL, "x", caption, credit));
    }

    @Test
    void a_title_of_two_lines_has_its_credit_too() {
        assertBlocks("![x](image:" + STILL + " \"a\nb |\nClimax\")", new Block.ImageBlock(STILL, "x", "a b", "Climax"));
    }

    @Test
    void an_image_alone_leaves_no_empty_paragraph() {
        assertBlocks("![](image:" + STILL + ")", new Block.ImageBlock(STILL, "", null, null));
    }

    @Test
    void an_image_of_a_heading_follows_it() {
        assertBlocks("## A![x](image:" + STILL + ")B", heading(2, "A B"), new Block.ImageBlock(STILL, "x", null, null));
    }

    @Test
    void images_stand_in_lists_and_quotes() {
        var image = new Block.ImageBlock(STILL, "x", null, null);
        assertBlocks(
                "- ![x](image:" + STILL + ")\n\n> a\n> ![x](image:" + STILL + ")",
                new Block.ListBlock(false, 1, List.of(List.of(image))),
                new Block.Quote(List.of(paragraph("a"), image)));
    }

    @Test
    void images_from_elsewhere_are_their_alternative_text() {
        assertBlocks(
                "![a](https://example.org/a.png) ![b](image:1-1-1-1-1) ![c](image:) ![d](data:image/png;base64,AA)",
                paragraph("a b c d"));
    }

    @Test
    void lists_keep_order_start_and_nesting() {
        assertBlocks(
                "3. a\n4. b\n   - c",
                new Block.ListBlock(
                        true,
                        3,
                        List.of(
                                List.of(paragraph("a")),
                                List.of(
                                        paragraph("b"),
                                        new Block.ListBlock(false, 1, List.of(List.of(paragraph("c"))))))));
    }

    @Test
    void quotes_rules_and_code() {
        assertBlocks("> a\n>\n> b", new Block.Quote(List.of(paragraph("a"), paragraph("b"))));
        assertBlocks("a\n\n---\n\nb", paragraph("a"), new Block.Rule(), paragraph("b"));
        assertBlocks("```java\nx\n  y\n```", new Block.Paragraph(List.of(span("x\n  y", CODE))));
        assertBlocks("    x <b>", new Block.Paragraph(List.of(span("x <b>", CODE))));
    }

    @Test
    void what_is_empty_is_left_out() {
        assertBlocks("#\n\n-\n-\n\n>\n\n```\n```\n\n\u0020\n");
    }

    @Test
    void html_is_text() {
        assertBlocks("<div>\n<b>x</b> & <!-- y -->\n</div>", paragraph("<div> <b>x</b> & <!-- y --> </div>"));
    }

    static void assertBlocks(String source, Block... blocks) {
        assertEquals(List.of(blocks), Markdown.parse(source).blocks());
    }

    static Block.Paragraph paragraph(String text) {
        return new Block.Paragraph(List.of(span(text)));
    }

    static Block.Heading heading(int level, String text) {
        return new Block.Heading(level, List.of(span(text)));
    }

    static Span span(String text, Mark... marks) {
        return new Span(text, List.of(marks), null, null);
    }
}
