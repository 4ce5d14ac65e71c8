package org.marquee.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.Cacheable;
import org.marquee.kernel.link.Links;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.text.Characters;
import org.marquee.review.ReviewText;

/** Puts feeds together, and into their formats. */
@Singleton
class FeedPress {
    private final FeedConfig config;
    private final Links links;
    private final Articles articles;
    private final ObjectMapper mapper;

    FeedPress(FeedConfig config, Links links, Articles articles, ObjectMapper mapper) {
        this.config = config;
        this.links = links;
        this.articles = articles;
        this.mapper = mapper;
    }

    Feed ofAll(Page<ReviewText> page, FeedFormat format, FeedQuery query) {
        var id = "urn:uuid:" + named(links.absolute("/feeds/reviews"));
        var heading = new Heading(id, title(null), links.sitePage(), Instant.EPOCH);
        return press(heading, page, FeedPaths.ofReviews(format), format, query);
    }

    Feed of(TopicKind kind, Topic topic, Page<ReviewText> page, FeedFormat format, FeedQuery query) {
        var heading = new Heading(
                "urn:uuid:" + topic.id(),
                title(topic.name()),
                page(kind, topic.slug()).orElseGet(links::sitePage),
                topic.updatedAt());
        return press(heading, page, FeedPaths.of(kind, topic.slug(), format), format, query);
    }

    private Feed press(Heading heading, Page<ReviewText> page, String path, FeedFormat format, FeedQuery query) {
        var entries = page.items().stream().map(articles::of).toList();
        return press(heading, entries, page.items(), page.page(), path, format, query);
    }

    private Feed press(
            Heading heading,
            List<Article> entries,
            List<? extends Cacheable> parts,
            Page.Position place,
            String path,
            FeedFormat format,
            FeedQuery query) {
        var address = links.absolute(path);
        var newest = entries.stream()
                .map(Article::updatedAt)
                .reduce(heading.changedAt, (one, other) -> one.isAfter(other) ? one : other);
        var digest = new Digest(
                heading.id,
                heading.title,
                title(null),
                config.description().map(Characters::flat).orElse(null),
                heading.home,
                address + query.text(),
                place.next() == null ? null : address + query.text(place.next()),
                newest,
                entries);
        return new Feed(content(digest, format), format.type, parts, newest);
    }

    private byte[] content(Digest digest, FeedFormat format) {
        return switch (format) {
            case ATOM -> Xml.bytes(AtomFeed.of(digest));
            case RSS -> Xml.bytes(RssFeed.of(digest));
            case JSON -> json(JsonFeed.of(digest));
        };
    }

    private byte[] json(JsonFeed feed) {
        try {
            return mapper.writeValueAsBytes(feed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A feed can't be written", e);
        }
    }

    private String title(@Nullable String topic) {
        return Characters.flat(topic == null ? config.title() : topic + " – " + config.title());
    }

    private Optional<String> page(TopicKind kind, String slug) {
        return switch (kind) {
            case GENRE -> links.genrePage(slug);
            case PERSON -> links.personPage(slug);
            case AUTHOR -> links.authorPage(slug);
            case TAG -> links.tagPage(slug);
            case FILM -> links.filmPage(slug);
        };
    }

    private static UUID named(String address) {
        return UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What a feed is of.
     *
     * @param changedAt when that was changed last
     */
    private record Heading(String id, String title, String home, Instant changedAt) {}
}
