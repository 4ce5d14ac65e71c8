package org.marquee.review;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The time in which one revision is what readers see of its review. What the table repeats of the revision, and when readers
 * first saw the review, the database fills in itself.
 */
@Entity
class Publication {
    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    Review review;

    @ManyToOne(fetch = FetchType.LAZY)
    Revision revision;

    Instant publishAt;

    @Nullable
    Instant unpublishAt;

    Instant createdAt;

    @Version
    int version;

    protected Publication() {}

    /** @throws IllegalArgumentException when the revision lacks what readers must have */
    Publication(UUID id, Revision revision, Instant publishAt, @Nullable Instant unpublishAt, Instant now) {
        if (revision.halfStars == null || revision.film == null || revision.authors.isEmpty()) {
            throw new IllegalArgumentException("A review needs a rating, a film and an author to be published");
        }
        this.id = id;
        this.review = revision.review;
        this.revision = revision;
        this.publishAt = publishAt;
        this.unpublishAt = unpublishAt;
        this.createdAt = now;
    }
}
