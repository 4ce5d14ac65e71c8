package org.marquee.review;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.Change;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.trash.Trash;

/** The reviews that were thrown away. Those that come back do so as drafts. */
@Singleton
class ReviewTrash extends Trash<Review> {
    private final Revisions revisions;
    private final ReviewSlugs slugs;
    private final ReviewPublisher publisher;

    ReviewTrash(ChangeLog changes, Clock clock, Revisions revisions, ReviewSlugs slugs, ReviewPublisher publisher) {
        super(changes, clock);
        this.revisions = revisions;
        this.slugs = slugs;
        this.publisher = publisher;
    }

    @Override
    protected void prepare(Review review, Actor actor) {
        publisher.unpublish(review, actor);
    }

    @Override
    protected Change purged(Review review, Actor actor) {
        var slug = revisions.newest(review).slug;
        return new Change(actor, Action.PURGED, "review", review.id, Map.of("slug", slug));
    }

    /** The slugs that readers knew stay taken. */
    @Override
    protected void clear(Review review) {
        slugs.release(review);
    }
}
