package org.marquee.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What reviews said, save by save. */
@ApplicationScoped
class Revisions implements PanacheRepositoryBase<Revision, UUID> {
    /** The working copy of a review. */
    Revision newest(Review review) {
        return find("review = ?1 and number = ?2", review, review.revisionNumber)
                .singleResult();
    }
}
