package org.marquee.feed;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.marquee.kernel.link.Links;
import org.marquee.kernel.page.Page;
import org.marquee.review.ReviewText;

/** Puts feeds of reviews together. */
@Singleton
class ReviewPress {
    private final FeedPress press;
    private final FeedConfig config;
    private final Articles articles;
    private final Links links;

    ReviewPress(FeedPress press, FeedConfig config, Articles articles, Links links) {
        this.press = press;
        this.config = config;
        this.articles = articles;
        this.links = links;
    }

    Feed ofAll(Page<ReviewText> page, FeedFormat format, FeedQuery query) {
        var heading = Heading.named(links.absolute("/feeds/reviews"), config.title(), links.sitePage(), Instant.EPOCH);
        return press.press(heading, page, articles::of, FeedPaths.ofReviews(format), format, query);
    }

    Feed of(TopicKind kind, Topic topic, Page<ReviewText> page, FeedFormat format, FeedQuery query) {
        var heading = Heading.of(
                topic.id(),
                topic.name() + " – " + config.title(),
                page(kind, topic.slug()).orElseGet(links::sitePage),
                topic.updatedAt());
        return press.press(heading, page, articles::of, FeedPaths.of(kind, topic.slug(), format), format, query);
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
}
