package org.marquee.review;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.Change;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.sql.Reader;
import org.marquee.kernel.trash.Trash;

/** The reviews that were thrown away. Those that come back do so as drafts. */
@Singleton
class ReviewTrash extends Trash<Review> {
    /** So many comments go with their review in one statement. */
    private static final int FEW = 1_000;

    private final Reader reader;
    private final ReviewComments comments;
    private final ReviewSlugs slugs;
    private final ReviewPublisher publisher;

    ReviewTrash(
            ChangeLog changes,
            Clock clock,
            Reader reader,
            ReviewComments comments,
            ReviewSlugs slugs,
            ReviewPublisher publisher) {
        super(changes, clock);
        this.reader = reader;
        this.comments = comments;
        this.slugs = slugs;
        this.publisher = publisher;
    }

    @Override
    protected void prepare(Review review, Actor actor) {
        publisher.unpublish(review, actor);
    }

    @Override
    protected Change purged(Review review, Actor actor) {
        var remains = reader.first(ReviewRemains.class, ReviewRemains.OF_REVIEW, review.id)
                .orElseThrow();
        if (remains.comments() > FEW) {
            comments.removeAll(review.id);
        }
        return new Change(actor, Action.PURGED, "review", review.id, Map.of("slug", remains.slug()))
                .alsoCutsHidden(Translations.OF, review.id);
    }

    /** The slugs that readers knew stay taken. */
    @Override
    protected void clear(Review review) {
        slugs.release(review);
    }
}
