package org.marquee.kernel.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MarkdownHtmlTest {

    @Test
    void a_review_reads_as_expected() {
        var body = Markdown.parse("""
                # Revenge, served *cold*

                Ok-ju (**Jeon Jong-seo**) is a [bodyguard](https://example.org/b "t") who
                keeps a promise.\\
                Slowly.

                ![A pool at night](image:0190a0b0-0000-7000-8000-00000000000a "The pool & the girl")

                Also read: [The Call](review:the-call)

                > Less "talk", more [*Call*](review:the-call).

                3. one
                4. two
                   - three

                ---

                https://youtu.be/abc_
                """);
        assertEquals(
                "<h2>Revenge, served <em>cold</em></h2>"
                        + "<p>Ok-ju (<strong>Jeon Jong-seo</strong>) is a <a href=\"https://example.org/b\""
                        + " rel=\"nofollow ugc noopener\">bodyguard</a> who keeps a promise.<br />Slowly.</p>"
                        + "<figure><img src=\"image:0190a0b0-0000-7000-8000-00000000000a\" alt=\"A pool at night\" />"
                        + "<figcaption>The pool &amp; the girl</figcaption></figure>"
                        + "<aside>Also read: <a href=\"review:the-call\">The Call</a></aside>"
                        + "<blockquote><p>Less &#34;talk&#34;, more <a href=\"review:the-call\"><em>Call</em></a>.</p></blockquote>"
                        + "<ol start=\"3\"><li>one</li><li>two<ul><li>three</li></ul></li></ol><hr />"
                        + "<p><a href=\"https://youtu.be/abc_\" rel=\"nofollow ugc noopener\">https://youtu.be/abc_</a></p>",
                body.html());
        assertEquals("""
                Revenge, served cold

                Ok-ju (Jeon Jong-seo) is a bodyguard who keeps a promise.
                Slowly.

                Also read: The Call

                Less "talk", more Call.

                one
                two
                three""", body.text());
        assertEquals(25, body.wordCount());
        assertEquals(1, body.readingMinutes());
    }

    @Test
    void marks_nest_in_one_order_whatever_the_source() {
        assertHtml("***a*b**", "<p><strong><em>a</em>b</strong></p>");
        assertHtml("*a **b***", "<p><em>a </em><strong><em>b</em></strong></p>");
        assertHtml(
                "**a [b](review:b) `c`**",
                "<p><strong>a </strong><a href=\"review:b\"><strong>b</strong></a>"
                        + "<strong> <code>c</code></strong></p>");
    }

    @Test
    void an_item_of_several_paragraphs_has_paragraphs() {
        assertHtml("- a\n\n  b\n- c", "<ul><li><p>a</p><p>b</p></li><li>c</li></ul>");
        assertHtml("- > a\n", "<ul><li><blockquote><p>a</p></blockquote></li></ul>");
    }

    @Test
    void the_credit_of_an_image_is_small_and_no_prose() {
        var image = "![a](image:0190a0b0-0000-7000-8000-00000000000a ";
        var html = "<figure><img src=\"image:0190a0b0-0000-7000-8000-00000000000a\" alt=\"a\" /><figcaption>";
        assertHtml(image + "'b | c & d')", html + "b<small>c &amp; d</small></figcaption></figure>");
        assertHtml(image + "' | c')", html + "<small>c</small></figcaption></figure>");
        assertEquals("e", Markdown.parse(image + "'b | c') e").text());
    }

    @Test
    void code_keeps_its_lines() {
        assertHtml("```\na  b\n<c>\n```", "<p><code>a  b<br />&lt;c&gt;</code></p>");
    }

    @Test
    void braces_are_left_alone() {
        assertHtml("{{ x }}", "<p>{{ x }}</p>");
        assertHtml("{&lt;!-- -->{", "<p>{&lt;!-- --&gt;{</p>");
    }

    @Test
    void nothing_is_nothing() {
        assertEquals(new Body("", List.of(), "", 0, 0, List.of(), Set.of()), Markdown.parse(" \n"));
    }

    private static void assertHtml(String source, String html) {
        assertEquals(html, Markdown.parse(source).html());
    }
}
