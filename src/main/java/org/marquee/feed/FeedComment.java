package org.marquee.feed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.Cacheable;
import org.marquee.kernel.http.SurrogateKeys;

/** What somebody said below a review: as much as readers see of it, and of them. */
record FeedComment(
        UUID id,
        @Nullable String authorName,
        @Nullable String authorUrl,
        String bodyHtml,
        Instant createdAt,
        @Nullable Instant editedAt,
        Place review)
        implements Cacheable {

    /** Builds the document of a row {@code c} of {@code published_comment} that was not removed. */
    static final String DOCUMENT = """
            json_build_object('id', c.id, 'authorName', c.author_name, 'authorUrl', c.author_url, 'bodyHtml', c.body_html,
              'createdAt', c.created_at, 'editedAt', c.edited_at, 'review', (
                select json_build_object('id', r.id, 'slug', r.slug, 'headline', r.headline)
                from published_review r where r.id = c.review_id))""";

    /** Below which it stands. */
    record Place(UUID id, String slug, String headline) {}

    /** Each change of what readers see of comments cuts the review. */
    @Override
    public void mark(SurrogateKeys keys) {
        keys.part("review", review.id);
    }
}
