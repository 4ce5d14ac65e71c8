package org.marquee.kernel.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marquee.kernel.text.HtmlAssertions.assertSafe;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>steal()</script>",
                "<SCRIPT src=//evil.example></SCRIPT>",
                "<img src=x onerror=steal()>",
                "<img src=\"image:0190a0b0-0000-7000-8000-00000000000a\" alt=\"\" onload=steal()>",
                "<svg/onload=steal()>",
                "<svg><style><img src=x onerror=steal()></style></svg>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=steal()&gt;\">",
                "<iframe srcdoc='<script>steal()</script>'></iframe>",
                "<a href=javascript:steal()>x</a>",
                "<p style=\"background:url(javascript:steal())\">x",
                "<template><script>steal()</script></template>",
                "<!--><script>steal()</script>-->",
                "<![CDATA[<script>steal()</script>]]>",
                "<?php system('x') ?>",
                "</p></div></body><script>steal()</script>",
                "[x](javascript:steal())",
                "[x](<java\tscript:steal()>)",
                "[x](&#x6A;avascript:steal())",
                "[x](\u0001javascript:steal())",
                "[x](https://a.example/\"onmouseover=\"steal())",
                "[x](https://a.example/'><script>steal()</script>)",
                "[x](<https://a.example/\" onmouseover=\"steal()>)",
                "[x](review:a\"onclick=\"steal())",
                "[x][y]\n\n[y]: javascript:steal()",
                "<javascript:steal()>",
                "![x\" onerror=\"steal()](image:0190a0b0-0000-7000-8000-00000000000a)",
                "![x](image:0190a0b0-0000-7000-8000-00000000000a '\"><script>steal()</script>')",
                "![x](image:0190a0b0-0000-7000-8000-00000000000a ' | \"></small><script>steal()</script>')",
                "![x](image:0190a0b0-0000-7000-8000-00000000000a\"onerror=\"steal())",
                "![<img src=x onerror=steal()>](https://evil.example/x.svg)",
                "![x](data:image/svg+xml;base64,PHN2Zz4=)",
                "`<script>steal()</script>`",
                "```html\"><script>\n<script>steal()</script>\n```",
                "&lt;script&gt;steal()&lt;/script&gt;",
                "&#60;img src=x onerror=steal()&#62;",
                "+ADw-script+AD4-steal()+ADw-/script+AD4-",
                "# <b onclick=steal()>x</b>",
                "> - <details open ontoggle=steal()>",
                "{{constructor.constructor('steal()')()}}",
                "{<!-- --><script>steal()</script>{",
                "<https://a.example/?<script>steal()</script>>"
            })
    void scripts_are_words(String source) {
        assertSafe(Markdown.parse(source).html());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>a</script><style>b</style><p onclick='x'>c</p>",
                "<a href='javascript:a'>b</a><a href='/x'>b</a><a>c</a><a href='review:x' onclick='y' rel='z'>d</a>",
                "<img src='https://evil.example/x.png' alt='a'><img alt='b'><img alt='src'><a href='REVIEW:x'>e</a><img src='image:1' onerror='x'>",
                "<ol start='x'><li>a</ol><h1>b</h1><table><tr><td>c</table><form><input></form><svg><p>d"
            })
    void the_policy_holds_by_itself(String html) {
        assertSafe(HtmlPolicy.sanitize(html));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">",
                "[",
                "*",
                "_",
                "- ",
                "1. ",
                "> - ",
                "![",
                "`",
                "a*b_",
                "**a *",
                "[a](",
                "![a](",
                "[]",
                "[a][",
                "<a ",
                "<!--",
                "&",
                "\\",
                "#",
                "- \n",
                "a\n- ",
                "~~~\n",
                "[a]: b\n",
                "{{",
                "*a `b` ",
                "<b>x</b>",
                "[a](https://b.c) ",
                "[x](review:x)\n\n",
                "![a](image:0190a0b0-0000-7000-8000-00000000000a)",
                "\n",
                " ",
                "\t",
                "a\t",
                "https://youtu.be/",
                "'"
            })
    void repetition_neither_hangs_nor_overflows(String part) {
        assertSurvives(part.repeat(100_000 / part.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "**", "_", "[", "![", "(", "<", "`", "> ", "- "})
    void deep_nesting_neither_hangs_nor_overflows(String opening) {
        var closing = opening.contains("[") ? "](https://a.b)" : opening;
        assertSurvives(opening.repeat(20_000) + "a" + closing.repeat(20_000));
    }

    @Test
    void what_is_nested_too_deep_stays_as_text() {
        assertTrue(Markdown.parse(">".repeat(100) + " deep").text().endsWith(">> deep"));
        assertTrue(Markdown.parse("- ".repeat(100) + "deep").text().endsWith("- - deep"));
        assertTrue(Markdown.parse("**".repeat(100) + "deep" + "**".repeat(100))
                .text()
                .contains("deep"));
    }

    @Test
    void references_to_one_long_address_do_not_multiply_it() {
        var body = Markdown.parse("[a]: https://example.org/" + "x".repeat(1900) + "\n\n" + "[a] ".repeat(25_000));
        assertTrue(body.html().length() < 1_000_000);
        assertEquals(25_000, body.wordCount());
        var image = "0190a0b0-0000-7000-8000-00000000000a";
        var images =
                Markdown.parse("[a]: image:" + image + " '" + "x".repeat(50_000) + "'\n\n" + "![a] ".repeat(10_000));
        assertEquals(2, images.images().size());
    }

    @Test
    void characters_that_html_cannot_carry_are_replaced_in_every_form() {
        var body = Markdown.parse(
                "a\0b &#1; \uD800 \uFFFE `\u0007` ![\uDFFF](image:0190a0b0-0000-7000-8000-00000000000a)");
        assertEquals("a\uFFFDb \uFFFD \uFFFD \uFFFD \uFFFD", body.text());
        assertEquals("\uFFFD", body.images().get(0).alt());
        assertFalse(body.html().contains("\0"));
        assertTrue(body.html().startsWith("<p>a�b � � � <code>�</code></p>".replace("�", "&#xfffd;")));
    }

    private static void assertSurvives(String source) {
        var body = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Markdown.parse(source));
        assertSafe(body.html());
    }
}
