package org.marquee.kernel.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesTest {
    private static final String STILL = "0190a0b0-0000-7000-8000-00000000000a";
    private static final String BARE = "0190a0b0-0000-7000-8000-00000000000b";
    private static final String GONE = "0190a0b0-0000-7000-8000-00000000000c";

    private final References references = new References(
            Map.of(
                    UUID.fromString(STILL),
                    new ResolvedImage(
                            "/i/a?w=8&h=4", "/i/a 1x, /i/b 2x", 800, 400, "A <still>", null, "\"CLIMAX\" <Studio>"),
                    UUID.fromString(BARE),
                    new ResolvedImage("/i/b", "", 8, 4, "", null, null))::get,
            Map.of("stalker", "https://example.org/r/stalker?a=\"b\"")::get);

    @Test
    void an_image_gets_its_sources_size_and_credit() {
        assertDelivered(
                "![A & \"b\"](image:" + STILL + " \"The pool\")",
                "<figure><img src=\"/i/a?w=8&amp;h=4\" srcset=\"/i/a 1x, /i/b 2x\" width=\"800\" height=\"400\""
                        + " alt=\"A &amp; &#34;b&#34;\" loading=\"lazy\" />"
                        + "<figcaption>The pool <small>&#34;CLIMAX&#34; &lt;Studio&gt;</small></figcaption></figure>");
        assertDelivered(
                "![](image:" + BARE + ")",
                "<figure><img src=\"/i/b\" width=\"8\" height=\"4\" alt=\"\" loading=\"lazy\" /></figure>");
        assertTrue(deliver("![](image:" + STILL + ")").contains("/><figcaption><small>"));
        assertTrue(deliver("![](image:" + BARE + " '{{c}} $1 \\\\')").contains("<figcaption>{{c}} $1 \\</figcaption>"));
    }

    @Test
    void the_credit_that_the_text_gives_wins() {
        var still = deliver("![](image:" + STILL + " 'The pool | <b>\"Me\" & $1')");
        assertTrue(still.contains(
                "<figcaption>The pool <small>&lt;b&gt;&#34;Me&#34; &amp; $1</small></figcaption></figure>"));
        assertTrue(
                deliver("![](image:" + STILL + " ' | Me')").contains("/><figcaption><small>Me</small></figcaption>"));
        assertTrue(
                deliver("![](image:" + BARE + " 'c | Me')").contains("<figcaption>c <small>Me</small></figcaption>"));
    }

    @Test
    void a_bar_that_was_stored_in_a_caption_stays_there() {
        var before =
                "<figure><img src=\"image:" + STILL + "\" alt=\"a\" /><figcaption>Left | right</figcaption></figure>";
        assertTrue(references.resolve(before).contains("<figcaption>Left | right <small>&#34;CLIMAX&#34; "));
    }

    @Test
    void an_image_that_is_gone_takes_its_figure_along() {
        assertDelivered("a\n\n![x](image:" + GONE + " \"c\")\n\nb", "<p>a</p><p>b</p>");
        assertDelivered("a\n\n![x](image:" + GONE + " \"c | d\")\n\nb", "<p>a</p><p>b</p>");
        assertDelivered("> 2. - ![x](image:" + GONE + ")\n\nb", "<p>b</p>");
    }

    @Test
    void links_lead_to_published_reviews() {
        assertDelivered(
                "See [*Stal*ker](review:stalker).",
                "<p>See <a href=\"https://example.org/r/stalker?a=&#34;b&#34;\"><em>Stal</em>ker</a>.</p>");
        assertDelivered(
                "Also: [Stalker](review:stalker)",
                "<aside>Also: <a href=\"https://example.org/r/stalker?a=&#34;b&#34;\">Stalker</a></aside>");
    }

    @Test
    void a_review_that_is_not_public_leaves_words_in_a_sentence_and_nothing_of_an_aside() {
        assertDelivered(
                "See [*Dra*ft](review:draft), [Sta](review:stalker) and [x](https://example.org).",
                "<p>See <em>Dra</em>ft, <a href=\"https://example.org/r/stalker?a=&#34;b&#34;\">Sta</a> and"
                        + " <a href=\"https://example.org\" rel=\"nofollow ugc noopener\">x</a>.</p>");
        assertDelivered("a\n\nAlso: [Draft](review:draft)\n\nb", "<p>a</p><p>b</p>");
        assertDelivered("> [Draft](review:draft)", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<figure><img src=\"image:" + STILL + "\" alt=\"\" /></figure>",
                "<aside><a href=\"review:draft\">x</a></aside>",
                "`<a href=\"review:stalker\">x</a>`",
                "&lt;img src=\"image:" + STILL + "\" alt=\"\" />"
            })
    void references_typed_as_text_stay_text(String source) {
        var html = Markdown.parse(source).html();
        assertEquals(html, references.resolve(html));
        assertFalse(html.contains("<img") || html.contains("<aside") || html.contains("<a"));
    }

    @Test
    void a_reference_in_the_attributes_of_an_image_stays_text() {
        var typed = "<a href=\"review:stalker\">x</a>";
        var html = deliver("![" + typed + "](image:" + BARE + " '" + typed + "')");
        assertFalse(html.contains("example.org"));
        assertTrue(html.startsWith("<figure><img src=\"/i/b\""));
    }

    @Test
    void blocks_follow_the_same_rules() {
        var blocks = Markdown.parse("""
                a [b](review:draft) [c](review:stalker)

                > [Draft](review:draft)

                - ![x](image:%s)

                ![y](image:%s)

                [Stalker](review:stalker)
                """.formatted(GONE, BARE)).blocks();
        assertEquals(
                List.of(
                        new Block.Paragraph(List.of(
                                new Span("a b ", List.of(), null, null), new Span("c", List.of(), null, "stalker"))),
                        new Block.ImageBlock(UUID.fromString(BARE), "y", null, null),
                        new Block.RelatedReview("stalker", "Stalker", null)),
                references.resolve(blocks));
    }

    @Test
    void many_references_are_no_trouble() {
        var source = "a [b](review:draft) ![x](image:" + STILL + ")\n\n[c](review:draft)\n\n";
        var html = Markdown.parse(source.repeat(2000)).html();
        var delivered = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> references.resolve(html));
        assertFalse(delivered.contains("review:") || delivered.contains("image:"));
    }

    private void assertDelivered(String source, String html) {
        assertEquals(html, deliver(source));
    }

    private String deliver(String source) {
        return references.resolve(Markdown.parse(source).html());
    }
}
