package org.marquee.comment;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.id.Ids;

/** What somebody decided about a comment, so that it can be explained, and taken back. */
@Entity
class CommentDecision {
    @Id
    UUID id;

    UUID commentId;

    /** The version that it made of the comment: clocks differ, and only this tells which decision was the last. */
    int commentVersion;

    Instant decidedAt;

    @Embedded
    Actor actor;

    @Enumerated(EnumType.STRING)
    CommentStatus fromStatus;

    @Enumerated(EnumType.STRING)
    CommentStatus toStatus;

    @Nullable
    String reason;

    /** Null while it holds. */
    @Nullable
    Instant undoneAt;

    protected CommentDecision() {}

    CommentDecision(Standing before, CommentStatus after, @Nullable String reason, Actor actor, Instant now) {
        this.id = Ids.next();
        this.commentId = before.id();
        this.commentVersion = before.version() + 1;
        this.decidedAt = now;
        this.actor = actor;
        this.fromStatus = before.status();
        this.toStatus = after;
        this.reason = reason;
    }
}
