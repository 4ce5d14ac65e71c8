package org.marquee.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What reviews said, save by save. */
@ApplicationScoped
class Revisions implements PanacheRepositoryBase<Revision, UUID> {
    private static final String OF_REVIEW = "from Revision v join fetch v.review r where r.id = ?1 ";

    /** The working copy of a review. */
    Revision newest(Review review) {
        return byNumber(review, review.revisionNumber).orElseThrow();
    }

    Optional<Revision> byNumber(Review review, int number) {
        return find("review = ?1 and number = ?2", review, number).singleResultOptional();
    }

    /** A revision by its number, with its review; the newest when there is none. */
    Optional<Revision> ofReview(UUID review, @Nullable Integer number) {
        return number == null
                ? find(OF_REVIEW + "and v.number = r.revisionNumber", review).singleResultOptional()
                : find(OF_REVIEW + "and v.number = ?2", review, number).singleResultOptional();
    }
}
