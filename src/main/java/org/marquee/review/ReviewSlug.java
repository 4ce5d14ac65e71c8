package org.marquee.review;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** A slug that belongs to a review for ever. */
@Entity
class ReviewSlug {
    @Id
    String slug;

    @ManyToOne(fetch = FetchType.LAZY)
    Review review;

    protected ReviewSlug() {}

    ReviewSlug(String slug, Review review) {
        this.slug = slug;
        this.review = review;
    }
}
