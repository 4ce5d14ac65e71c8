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

    /** The working copy of another translation of the same review, not in the trash, that is in the language of this one. */
    Optional<Revision> rival(Revision revision) {
        return find("""
                from Revision v
                join fetch v.review r
                where (v.translationOf = ?1 or r = ?1 and v.translationOf is null)
                  and v.number = r.revisionNumber and r <> ?2 and v.language = ?3 and r.lifetime.trashedAt is null
                """, revision.original(), revision.review, revision.language)
                .firstResultOptional();
    }

    /** Whether other working copies, not in the trash, are translations of the review. */
    boolean areTranslationsOf(Review review) {
        return count(
                        "translationOf = ?1 and number = review.revisionNumber and review.lifetime.trashedAt is null",
                        review)
                > 0;
    }

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
