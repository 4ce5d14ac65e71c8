package org.marquee.comment.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommentTextTest {
    private static final String REL = "\" rel=\"ugc nofollow noopener\">";

    @Test
    void emphasis_quotes_lists_and_lines_are_what_they_look_like() {
        var text = CommentText.of("One *two*\n**three**\n\n> four\n\n- five\n- six\n\n3. seven");
        assertEquals(
                "<p>One <em>two</em><br /><strong>three</strong></p><blockquote><p>four</p></blockquote>"
                        + "<ul><li>five</li><li>six</li></ul><ol start=\"3\"><li>seven</li></ol>",
                text.html());
        assertEquals("One two\nthree\n\nfour\n\nfive\nsix\n\nseven", text.text());
        assertEquals(0, text.links());
    }

    @Test
    void lists_in_lists_keep_one_line_for_each_item() {
        var text = CommentText.of("- a\n  - b\n- c\n\n  d\n\nend");
        assertEquals("<ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ul><p>end</p>", text.html());
        assertEquals("a\nb\nc\nd\n\nend", text.text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    [a](https://example.org/x);                     <p><a href="https://example.org/x~>a</a></p>;            a
                    [](https://example.org);                        <p><a href="https://example.org~>https://example.org</a></p>; https://example.org
                    <https://example.org/x>;                        <p><a href="https://example.org/x~>https://example.org/x</a></p>; https://example.org/x
                    see https://example.org/a_b_c.;                 <p>see <a href="https://example.org/a_b_c~>https://example.org/a_b_c</a>.</p>; see https://example.org/a_b_c.
                    HTTP://EXAMPLE.ORG;                             <p><a href="HTTP://EXAMPLE.ORG~>HTTP://EXAMPLE.ORG</a></p>; HTTP://EXAMPLE.ORG
                    (https://example.org/w_(x)), or;                <p>(<a href="https://example.org/w_%28x%29~>https://example.org/w_(x)</a>), or</p>; (https://example.org/w_(x)), or
                    **https://example.org** b;                      <p><strong><a href="https://example.org~>https://example.org</a></strong> b</p>; https://example.org b
                    [see https://a.example now](https://b.example); <p><a href="https://b.example~>see https://a.example now</a></p>; see https://a.example now
                    xhttps://example.org;                           <p>xhttps://example.org</p>; xhttps://example.org
                    https://;                                       <p>https://</p>; https://
                    http;                                           <p>http</p>; http""")
    void addresses_of_the_web_are_links(String source, String html, String text) {
        var read = CommentText.of(source);
        assertEquals(html.replace("~>", REL), read.html());
        assertEquals(text, read.text());
        assertEquals(CommentHtml.count(read.html(), "a"), read.links());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](javascript:x)",
                "[a](data:text/html,x)",
                "[a](mailto:ann@example.org)",
                "[a](/relative)",
                "[a](//example.org)",
                "[a](review:stalker)",
                "[a](ftp://example.org)",
                "[a](https://)",
                "![a](https://example.org/x.png)"
            })
    void all_else_is_its_words(String source) {
        var text = CommentText.of(source);
        assertEquals("<p>a</p>", text.html());
        assertEquals("a", text.text());
        assertEquals(0, text.links());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    a ||b *c*|| d;       <p>a <s>b <em>c</em></s> d</p>
                    || he dies ||;       <p><s> he dies </s></p>
                    ||a|| and ||b||;     <p><s>a</s> and <s>b</s></p>
                    ||https://a.example||; <p><s><a href="https://a.example~>https://a.example</a></s></p>
                    **||a||**;           <p><strong><s>a</s></strong></p>
                    a || b;              <p>a || b</p>
                    ||||;                <p>||||</p>
                    ||||a||;             <p>||<s>a</s></p>
                    a|b|c;               <p>a|b|c</p>
                    \\||a||;             <p>||a||</p>""")
    void bars_hide_what_is_between_them(String source, String html) {
        var text = CommentText.of(source);
        assertEquals(
                html.replace("<s>", "<span class=\"spoiler\">")
                        .replace("</s>", "</span>")
                        .replace("~>", REL),
                text.html());
        assertEquals(source.replaceAll("[*\\\\]", ""), text.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# a",
                "a\n===",
                "---",
                "    a",
                "`a`",
                "```\na\n```",
                "| a | b |\n|---|---|\n| c | d |",
                "<b>a</b>",
                "~~a~~"
            })
    void what_it_does_not_know_is_text(String source) {
        var text = CommentText.of(source);
        assertTrue(text.html().matches("(?s)<p>[^<]*(<br />[^<]*)*</p>"), text.html());
        assertFalse(text.text().isBlank());
    }

    @Test
    void characters_that_html_cannot_carry_are_replaced_in_every_form() {
        var text = CommentText.of("a\0b &#1; \uD800 \uFFFE `\u0007`");
        assertEquals("a\uFFFDb \uFFFD \uFFFD \uFFFD `\uFFFD`", text.text());
        assertFalse(text.html().contains("\0"));
    }

    @Test
    void references_to_one_long_address_do_not_multiply_it() {
        var text = CommentText.of("[a]: https://example.org/" + "x".repeat(1900) + "\n\n" + "[a] ".repeat(700));
        assertTrue(text.html().length() < 20_000, () -> text.html().length() + " characters");
        assertTrue(text.links() < 5, () -> text.links() + " links");
    }
}
