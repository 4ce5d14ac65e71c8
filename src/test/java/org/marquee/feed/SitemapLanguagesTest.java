package org.marquee.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdom2.Namespace;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.Meanwhile;
import org.marquee.testkit.Statements;
import org.marquee.testkit.Wire;

/** Sitemaps tell in which languages there is a review, as its pages do. */
@QuarkusTest
class SitemapLanguagesTest {
    private static final Namespace HTML = Namespace.getNamespace("http://www.w3.org/1999/xhtml");
    private static final String PAGE = "http://localhost:3000/reviews/";

    private final Given given;
    private final Meanwhile meanwhile;

    SitemapLanguagesTest(Given given, Meanwhile meanwhile) {
        this.given = given;
        this.meanwhile = meanwhile;
    }

    @Test
    void each_version_names_all_of_them_and_itself_as_its_page_does() throws IOException {
        var english = review("en", any -> {});
        var korean = review("ko", node -> node.put("translationOf", english));
        var brazilian = review("pt-BR", node -> node.put("translationOf", korean));
        var alone = review("en", any -> {});
        var alternates = alternates(7_200, english, korean, brazilian, alone);
        var all = Map.of(
                "en", PAGE + english, "ko", PAGE + korean, "pt-BR", PAGE + brazilian, "x-default", PAGE + english);
        for (var slug : List.of(english, korean, brazilian)) {
            assertEquals(all, alternates.get(PAGE + slug));
            List<Map<String, String>> told =
                    Api.anonymous().get("/api/v1/reviews/" + slug).path("seo.alternates");
            assertEquals(
                    all,
                    told.stream().collect(Collectors.toMap(each -> each.get("hreflang"), each -> each.get("url"))));
        }
        assertEquals(Map.of(), alternates.get(PAGE + alone));
    }

    @Test
    void what_search_engines_shall_not_find_is_none_of_them() throws IOException {
        var english = review("en", any -> {});
        var hidden = review("fr", node -> hide(node.put("translationOf", english)));
        var elsewhere = review(
                "de",
                node -> node.put("translationOf", english)
                        .putObject("seo")
                        .put("canonicalUrl", "https://example.org/first"));
        var withdrawn = review("it", node -> node.put("translationOf", english));
        meanwhile.withdrawn(withdrawn);
        given.draft(node -> node.put("language", "es").put("translationOf", english));
        assertEquals(
                Map.of(),
                alternates(7_210, english, hidden, elsewhere, withdrawn).get(PAGE + english));
        var korean = review("ko", node -> node.put("translationOf", english));
        var alternates = alternates(7_211, english, korean);
        assertEquals(
                Map.of("en", PAGE + english, "ko", PAGE + korean, "x-default", PAGE + english),
                alternates.get(PAGE + korean));
    }

    @Test
    void what_is_asked_of_the_database_does_not_grow_with_them() throws IOException {
        var english = review("en", any -> {});
        alternates(7_220, english, review("ko", node -> node.put("translationOf", english)));
        assertEquals(1, Statements.count(() -> Wire.get("/sitemaps/reviews-7221.xml")));
    }

    private String review(String language, Consumer<ObjectNode> details) {
        return given.review(Instant.EPOCH, node -> details.accept(node.put("language", language)));
    }

    private static void hide(ObjectNode node) {
        node.putObject("seo").putObject("robots").put("index", false);
    }

    /** The addresses that stand beside each page of a sitemap, by their languages. */
    private Map<String, Map<String, String>> alternates(int part, String... slugs) throws IOException {
        for (int i = 0; i < slugs.length; i++) {
            given.sql("update publication set place = ?1 where slug = ?2", part * 1_000L + i, slugs[i]);
        }
        var content = Wire.get("/sitemaps/reviews-" + (part + 1) + ".xml").body();
        SitemapRules.requireSitemap(content);
        var pages = new TreeMap<String, Map<String, String>>();
        for (var page : FeedRules.xml(content).getRootElement().getChildren()) {
            var links = page.getChildren("link", HTML).stream()
                    .collect(Collectors.toMap(
                            link -> link.getAttributeValue("hreflang"), link -> link.getAttributeValue("href")));
            pages.put(page.getChildText("loc", page.getNamespace()), links);
        }
        assertTrue(pages.size() <= slugs.length, pages.toString());
        return pages;
    }
}
