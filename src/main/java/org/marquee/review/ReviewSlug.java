package org.marquee.review;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** A slug that belongs to a review for ever: when the review is no more, to nobody. */
@Entity
class ReviewSlug {
    @Id
    String slug;

    @Nullable
    @ManyToOne(fetch = FetchType.LAZY)
    Review review;

    protected ReviewSlug() {}
}
