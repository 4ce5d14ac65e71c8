package org.marquee.feed;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.Moved;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.problem.NotFound;
import org.marquee.kernel.sql.Conditions;
import org.marquee.kernel.sql.Lists;
import org.marquee.kernel.sql.Order;
import org.marquee.kernel.sql.Reader;
import org.marquee.kernel.text.Slug;

/** The comments of feeds, the newest first: none that waits, was refused, or was taken away. */
@Singleton
class PublishedCommentFeeds {
    private static final Order NEWEST =
            Order.by("-createdAt", new Order.Key("c.created_at", "timestamptz"), new Order.Key("c.id", "uuid"));

    private static final String REVIEW =
            "select json_build_object('id', id, 'slug', slug, 'name', headline, 'updatedAt', updated_at)"
                    + " from published_review where slug = ?";
    private static final String CURRENT_SLUG = "select current_slug from published_review_former_slug where slug = ?";

    private final Reader reader;
    private final Lists lists;

    PublishedCommentFeeds(Reader reader, Lists lists) {
        this.reader = reader;
        this.lists = lists;
    }

    /** @param review whose comments they are; null for those of all */
    Page<FeedComment> newest(@Nullable UUID review, FeedQuery query) {
        var conditions =
                new Conditions().andEither("not c.removed", "c.removed", true).and("c.review_id = ?", review);
        return lists.page(
                FeedComment.class, FeedComment.DOCUMENT, "published_comment c", conditions, NEWEST, query.page());
    }

    /**
     * The review with this slug.
     *
     * @throws Moved when it has another slug by now
     * @throws NotFound when there is none
     */
    Topic requireReview(String slug, FeedFormat format) {
        if (!Slug.isValid(slug)) {
            throw new NotFound("review", slug);
        }
        return reader.first(Topic.class, REVIEW, slug).orElseThrow(() -> movedOrMissing(slug, format));
    }

    private RuntimeException movedOrMissing(String slug, FeedFormat format) {
        return reader.text(CURRENT_SLUG, slug)
                .<RuntimeException>map(now -> new Moved(FeedPaths.ofComments(now, format)))
                .orElseGet(() -> new NotFound("review", slug));
    }
}
