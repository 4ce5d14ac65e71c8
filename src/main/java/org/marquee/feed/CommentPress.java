package org.marquee.feed;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.marquee.kernel.link.Links;
import org.marquee.kernel.page.Page;

/** Puts feeds of comments together. */
@Singleton
class CommentPress {
    private final FeedPress press;
    private final FeedConfig config;
    private final CommentArticles articles;
    private final Links links;

    CommentPress(FeedPress press, FeedConfig config, CommentArticles articles, Links links) {
        this.press = press;
        this.config = config;
        this.articles = articles;
        this.links = links;
    }

    Feed ofAll(Page<FeedComment> page, FeedFormat format, FeedQuery query) {
        var title = config.comments() + " – " + config.title();
        var heading = Heading.named(links.absolute("/feeds/comments"), title, links.sitePage(), Instant.EPOCH);
        return press.press(heading, page, articles::of, FeedPaths.ofComments(format), format, query);
    }

    /** The review has an id of its own, which is that of its entry in other feeds. */
    Feed of(Topic review, Page<FeedComment> page, FeedFormat format, FeedQuery query) {
        var heading = Heading.named(
                "comments of " + review.id(),
                config.comments() + " – " + review.name() + " – " + config.title(),
                links.reviewPage(review.slug()),
                review.updatedAt());
        return press.press(heading, page, articles::of, FeedPaths.ofComments(review.slug(), format), format, query);
    }
}
