package org.marquee.comment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.marquee.kernel.problem.NotFound;

/** The places where comments stand, one below each review. */
@ApplicationScoped
class CommentSections implements PanacheRepositoryBase<CommentSection, UUID> {

    /** @throws NotFound when there is no such review */
    CommentSection require(UUID reviewId) {
        return findByIdOptional(reviewId).orElseThrow(() -> new NotFound("review", reviewId.toString()));
    }

    /**
     * The section of a review, locked until the end of the transaction, first of all that is locked.
     *
     * @throws NotFound when there is no such review
     */
    CommentSection lock(UUID reviewId) {
        return find("reviewId = ?1", reviewId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("review", reviewId.toString()));
    }

    /** The sections in which these comments stand, locked in one order until the end of the transaction. */
    List<CommentSection> lockAround(Collection<UUID> commentIds) {
        return find("reviewId in (select c.reviewId from Comment c where c.id in ?1) order by reviewId", commentIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
