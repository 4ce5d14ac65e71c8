package org.marquee.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.comment.rule.Moderation;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.Change;

/** The place below a review where comments stand. The counts are the database's own. */
@Entity
class CommentSection {
    @Id
    UUID reviewId;

    /** Null when the site's holds. */
    @Nullable
    @Enumerated(EnumType.STRING)
    Moderation moderation;

    /** Null when the site's settings say it. */
    @Nullable
    Instant closesAt;

    @Column(insertable = false, updatable = false)
    int pending;

    @Column(insertable = false, updatable = false)
    int spam;

    @Version
    int version;

    protected CommentSection() {}

    void replace(CommentSectionInput input) {
        moderation = input.moderation();
        closesAt = input.closesAt() == null ? null : input.closesAt().truncatedTo(ChronoUnit.MICROS);
    }

    /** Cards show whether the review takes comments. */
    Change change(Actor actor) {
        return new Change(actor, Action.UPDATED, "comment-settings", reviewId).alsoCuts("review", reviewId);
    }
}
