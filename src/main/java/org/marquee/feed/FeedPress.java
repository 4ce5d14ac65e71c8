package org.marquee.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.marquee.kernel.http.Cacheable;
import org.marquee.kernel.link.Links;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.text.Characters;

/** Puts feeds into their formats. */
@Singleton
class FeedPress {
    private final FeedConfig config;
    private final Links links;
    private final ObjectMapper mapper;

    FeedPress(FeedConfig config, Links links, ObjectMapper mapper) {
        this.config = config;
        this.links = links;
        this.mapper = mapper;
    }

    /**
     * The feed of a page of things.
     *
     * @param entry makes an entry of one
     * @param path where the feed is
     */
    <T extends Cacheable> Feed press(
            Heading heading,
            Page<T> page,
            Function<T, Article> entry,
            String path,
            FeedFormat format,
            FeedQuery query) {
        var entries = page.items().stream().map(entry).toList();
        var address = links.absolute(path);
        var next = page.page().next();
        var newest = entries.stream()
                .map(Article::updatedAt)
                .reduce(heading.changedAt(), (one, other) -> one.isAfter(other) ? one : other);
        var digest = new Digest(
                heading.id(),
                Characters.flat(heading.title()),
                Characters.flat(config.title()),
                config.description().map(Characters::flat).orElse(null),
                heading.home(),
                address + query.text(),
                next == null ? null : address + query.text(next),
                newest,
                entries);
        return new Feed(content(digest, format), format.type, page.items(), newest);
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
}
