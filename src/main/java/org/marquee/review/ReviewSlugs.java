package org.marquee.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The slugs of reviews, present and former. */
@ApplicationScoped
class ReviewSlugs implements PanacheRepositoryBase<ReviewSlug, String> {
    /** The review that has this slug, or once had it. */
    Optional<Review> owner(String slug) {
        return findByIdOptional(slug).map(found -> found.review);
    }

    /**
     * Gives the slug to the review, for ever.
     *
     * @throws IllegalArgumentException when it is another review's
     */
    void claim(String slug, Review review) {
        var known = findByIdOptional(slug);
        if (known.isEmpty()) {
            persist(new ReviewSlug(slug, review));
        } else if (!known.get().review.id.equals(review.id)) {
            throw new IllegalArgumentException("The slug '" + slug + "' belongs to another review");
        }
    }
}
