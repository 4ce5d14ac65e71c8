package org.marquee.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.kernel.link.Links;
import org.marquee.kernel.problem.NotFound;
import org.marquee.testkit.Wire;
import org.xml.sax.SAXException;

/** Feeds and sitemaps are what their specifications say, whatever the texts in them are. */
@QuarkusTest
class ValidFeedsTest {
    private static final String HOST = "http://localhost:8080";
    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HostileArchive archive;
    private final Links links;

    ValidFeedsTest(HostileArchive archive, Links links) {
        this.archive = archive;
        this.links = links;
    }

    @ParameterizedTest
    @CsvSource({
        "genres, atom", "genres, rss", "genres, json", "people, atom", "people, rss", "people, json",
        "authors, atom", "authors, rss", "authors, json", "tags, atom", "tags, rss", "tags, json",
        "films, atom", "films, rss", "films, json"
    })
    void a_feed_of_one_topic_is_valid_to_its_end(String kind, String format) throws IOException, SAXException {
        var slug = archive.topics().get(kind);
        var ids = idsOfAll("/feeds/" + kind + "/" + slug + "." + format + "?limit=9", format);
        assertEquals(archive.reviews(), ids.size(), kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "rss", "json"})
    void the_feed_of_all_is_valid(String format) throws IOException, SAXException {
        archive.topics();
        requireValid("/feeds/reviews." + format, format);
        requireValid("/feeds/reviews." + format + "?limit=100", format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "rss", "json"})
    void a_feed_without_entries_is_valid(String format) throws IOException, SAXException {
        // Her film has no review.
        requireValid("/feeds/people/%s.%s".formatted(archive.somebodyElse(), format), format);
    }

    @Test
    void sitemaps_are_valid() throws IOException {
        archive.topics();
        var index = Wire.get("/sitemap.xml").body();
        SitemapRules.requireIndex(index);
        var parts = FeedRules.xml(index).getRootElement().getChildren().stream()
                .map(part -> part.getChildText("loc", part.getNamespace()).replace(HOST, ""))
                .toList();
        assertTrue(parts.contains("/sitemaps/reviews-1.xml"), parts.toString());
        for (var part : parts) {
            SitemapRules.requireSitemap(Wire.get(part).body());
        }
    }

    @Test
    void an_index_of_nothing_would_not_be_valid_and_is_not_there() throws IOException {
        var empty = Sitemap.index(List.of(), links).content();
        assertThrows(AssertionError.class, () -> SitemapRules.requireIndex(empty));
        assertThrows(NotFound.class, () -> SitemapResource.index(List.of(), links));
    }

    private static Set<String> idsOfAll(String address, String format) throws IOException, SAXException {
        var ids = new ArrayList<String>();
        for (var next = address; next != null; ) {
            var content = requireValid(next, format);
            ids.addAll(ids(content, format));
            next = next(content, format);
        }
        assertEquals(ids.size(), new HashSet<>(ids).size(), "some are there twice");
        return Set.copyOf(ids);
    }

    private static byte[] requireValid(String address, String format) throws IOException, SAXException {
        var answer = Wire.get(address);
        assertEquals(200, answer.statusCode(), address);
        var content = answer.body();
        assertEquals(List.of(), FeedRules.faults(content, address, format), address);
        return content;
    }

    private static List<String> ids(byte[] content, String format) throws IOException {
        return switch (format) {
            case "atom" ->
                FeedRules.xml(content).getRootElement().getChildren("entry", ATOM).stream()
                        .map(entry -> entry.getChildText("id", ATOM))
                        .toList();
            case "rss" ->
                FeedRules.xml(content).getRootElement().getChild("channel").getChildren("item").stream()
                        .map(item -> item.getChildText("guid"))
                        .toList();
            default ->
                StreamSupport.stream(MAPPER.readTree(content).path("items").spliterator(), false)
                        .map(item -> item.path("id").asText())
                        .toList();
        };
    }

    private static String next(byte[] content, String format) throws IOException {
        if (format.equals("json")) {
            var next = MAPPER.readTree(content).path("next_url");
            return next.isMissingNode() ? null : next.asText().replace(HOST, "");
        }
        var root = FeedRules.xml(content).getRootElement();
        var links = (format.equals("rss") ? root.getChild("channel") : root).getChildren("link", ATOM);
        return links.stream()
                .filter(link -> "next".equals(link.getAttributeValue("rel")))
                .map((Element link) -> link.getAttributeValue("href").replace(HOST, ""))
                .findFirst()
                .orElse(null);
    }
}
