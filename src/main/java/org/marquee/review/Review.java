package org.marquee.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A review: what stays when its words change. The words stand in its revisions. */
@Entity
public class Review {
    @Id
    UUID id;

    /** The number of the newest revision, the working copy. */
    int revisionNumber;

    Instant createdAt;
    Instant updatedAt;

    @Nullable
    Instant trashedAt;

    @Version
    int version;

    protected Review() {}

    Review(UUID id, Instant now) {
        this.id = id;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** The number for the next revision. */
    int nextRevision(Instant now) {
        updatedAt = now;
        return ++revisionNumber;
    }

    public UUID id() {
        return id;
    }
}
