package org.marquee.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.VersionTag;
import org.marquee.kernel.problem.NotFound;
import org.marquee.kernel.sql.KeyLocks;

/** All reviews, in every state. */
@ApplicationScoped
class Reviews implements PanacheRepositoryBase<Review, UUID> {
    private final KeyLocks locks;

    Reviews(KeyLocks locks) {
        this.locks = locks;
    }

    /**
     * The review, locked until the end of the transaction.
     *
     * @throws NotFound when there is none
     */
    Review requireForChange(UUID id, @Nullable String ifMatch) {
        var review = Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("review", id.toString()));
        VersionTag.require(ifMatch, review.version);
        return review;
    }

    /** The same, and nobody is about to refer to it: they wait, or were waited for. */
    Review requireForRemoval(UUID id, @Nullable String ifMatch) {
        // First of all locks: whoever has a weaker one already may stand in the way of somebody else who has.
        locks.take(Review.class, id);
        return requireForChange(id, ifMatch);
    }

    /** Some of which the change log does not tell yet that readers see them, or see them no longer; locked, without waiting. */
    List<Review> untold(Instant now, int limit) {
        return find("""
                id in (
                  select p.review.id from Publication p
                  where p.publishAt <= ?1 and p.beginAnnounced = false
                    or p.unpublishAt <= ?1 and p.endAnnounced = false)
                order by id""", now)
                .range(0, limit - 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .list();
    }
}
