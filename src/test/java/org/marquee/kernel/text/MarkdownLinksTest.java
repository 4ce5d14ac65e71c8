package org.marquee.kernel.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.marquee.kernel.text.MarkdownBlocksTest.assertBlocks;
import static org.marquee.kernel.text.MarkdownBlocksTest.paragraph;
import static org.marquee.kernel.text.MarkdownBlocksTest.span;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownLinksTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a?b=c#d, https://example.org/a?b=c#d",
        "HTTP://example.org, HTTP://example.org",
        "mailto:a@example.org, mailto:a@example.org",
        "https://example.org/é\\x, https://example.org/%C3%A9%5Cx",
        "<https://example.org/a b%zz%20>, https://example.org/a%20b%25zz%20",
    })
    void links_lead_to_the_web_or_to_mail(String destination, String href) {
        assertBlocks(
                "a [b](" + destination + ")",
                new Block.Paragraph(List.of(span("a "), new Span("b", List.of(), href, null))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript&colon;alert(1)",
                "java&#10;script:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "//example.org",
                "/path",
                "#top",
                "https:",
                "https:///x",
                "mailto:",
                "https:\\\\example.org",
                "review:Not-A-Slug",
                "review:",
                "review:a/../b",
                "image:0190a0b0-0000-7000-8000-00000000000a"
            })
    void other_links_are_their_text(String destination) {
        assertBlocks("a [b](" + destination + ") c", paragraph("a b c"));
    }

    @Test
    void a_url_longer_than_browsers_take_is_no_link() {
        assertBlocks("a [b](https://example.org/" + "x".repeat(2000) + ")", paragraph("a b"));
    }

    @Test
    void a_link_without_words_shows_where_it_leads() {
        assertEquals(
                "a https://example.org",
                Markdown.parse("a [](https://example.org)").text());
    }

    @Test
    void a_review_may_be_linked_within_a_sentence() {
        assertBlocks(
                "Like [Stalker](review:stalker), slow.",
                new Block.Paragraph(
                        List.of(span("Like "), new Span("Stalker", List.of(), null, "stalker"), span(", slow."))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Stalker](review:stalker)",
                "**[Stalker](review:stalker)**",
                "[*Stal*ker](review:stalker)",
                "[Stalker]\n\n[Stalker]: review:stalker"
            })
    void a_paragraph_of_one_review_link_is_a_related_review(String source) {
        assertBlocks(source, new Block.RelatedReview("stalker", "Stalker", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Also read: [Stalker](review:stalker)",
                "**Also read:** [Stalker](review:stalker)",
                "**Also read: [Stalker](review:stalker)**",
                "Also read:\n[Stalker](review:stalker)"
            })
    void the_lead_in_of_a_related_review_is_kept_apart(String source) {
        assertBlocks(source, new Block.RelatedReview("stalker", "Stalker", "Also read:"));
        assertEquals("Also read: Stalker", Markdown.parse(source).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We prefer [Stalker](review:stalker)",
                "[Stalker](review:stalker).",
                "- [Stalker](review:stalker)",
                "See [this](https://example.org): [Stalker](review:stalker)"
            })
    void a_sentence_or_a_list_item_that_ends_in_a_review_is_not(String source) {
        assertEquals(
                List.of(),
                Markdown.parse(source).blocks().stream()
                        .filter(Block.RelatedReview.class::isInstance)
                        .toList());
        assertEquals(List.of("stalker"), List.copyOf(Markdown.parse(source).reviews()));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.youtube.com/watch?v=_a-B_c_&t=10s, youtube",
        "https://youtube.com/watch?list=x&v=abc, youtube",
        "http://youtu.be/_abc_?si=x, youtube",
        "https://vimeo.com/12345, vimeo"
    })
    void a_video_alone_in_its_paragraph_is_an_embed(String url, String provider) {
        var embed = new Block.Embed(url, provider);
        assertBlocks(url, embed);
        assertBlocks("<" + url + ">", embed);
        assertBlocks("> " + url.replace("_", "\\_"), new Block.Quote(List.of(embed)));
        assertEquals("", Markdown.parse(url).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See https://youtu.be/abc",
                "https://example.org/watch?v=abc",
                "https://youtube.com.example.org/watch?v=abc",
                "https://www.youtube.com@example.org/watch?v=abc",
                "https://youtube.com/channel/abc",
                "https://vimeo.com/about",
                "javascript://youtu.be/abc"
            })
    void other_addresses_are_text(String source) {
        assertBlocks(source, paragraph(source));
    }

    @Test
    void images_and_reviews_are_listed_in_order() {
        var body = Markdown.parse("""
                [B](review:b) and [a](review:a) and [b](review:b)

                > ![x](image:0190a0b0-0000-7000-8000-00000000000a "c")
                >
                > Also read: [C](review:c)
                """);
        assertEquals(List.of("b", "a", "c"), List.copyOf(body.reviews()));
        assertEquals("x", body.images().get(0).alt());
        assertEquals("c", body.images().get(0).caption());
        assertNull(body.images().get(0).credit());
    }
}
