package org.marquee.review;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.id.Ids;

/**
 * The time in which one revision is what readers see of its review. What the table repeats of the revision, and when readers
 * first saw the review, the database fills in itself.
 */
@Entity
// To announce something must not ask the triggers that guard what readers see.
@DynamicUpdate
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

    /** Whether the change log tells that it began. */
    boolean beginAnnounced;

    /** Whether the change log tells that it ended, or need not, because another revision takes over at that moment. */
    boolean endAnnounced;

    Instant createdAt;

    @Version
    int version;

    protected Publication() {}

    Publication(Revision revision, Instant publishAt, @Nullable Instant unpublishAt, Instant now) {
        this.id = Ids.next();
        this.review = revision.review;
        this.revision = revision;
        this.publishAt = publishAt;
        this.unpublishAt = unpublishAt;
        this.createdAt = now;
    }

    boolean hasBegun(Instant now) {
        return !publishAt.isAfter(now);
    }

    boolean hasEnded(Instant now) {
        return unpublishAt != null && !unpublishAt.isAfter(now);
    }

    /** Whether readers see it now, and for some time until the given moment. */
    boolean isSeenBefore(Instant moment, Instant now) {
        return hasBegun(now) && (publishAt.isBefore(now) || publishAt.isBefore(moment));
    }

    /** Readers see it no longer. */
    void end(Instant now) {
        unpublishAt = now;
        endAnnounced = true;
    }

    /** From the given moment on, readers see another revision instead; unless an end of its own comes first. */
    void makeWay(Instant successor) {
        var ownEnd = endAnnounced ? null : unpublishAt;
        if (ownEnd == null || !ownEnd.isBefore(successor)) {
            unpublishAt = successor;
            endAnnounced = true;
        }
    }
}
