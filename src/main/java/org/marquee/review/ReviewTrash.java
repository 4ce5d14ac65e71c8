package org.marquee.review;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.trash.Trash;

/** The reviews that were thrown away. */
@Singleton
class ReviewTrash implements Trash {
    private final Reviews reviews;
    private final ReviewWriter writer;

    ReviewTrash(Reviews reviews, ReviewWriter writer) {
        this.reviews = reviews;
        this.writer = writer;
    }

    @Override
    public List<UUID> since(Instant time, int skipped, int limit) {
        return reviews.trashedBefore(time, skipped, limit);
    }

    @Override
    public void purge(UUID id, Instant time) {
        reviews.lockTrashed(id, time).ifPresent(review -> writer.purge(review, Actor.SYSTEM));
    }
}
