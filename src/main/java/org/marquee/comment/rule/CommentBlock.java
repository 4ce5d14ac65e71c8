package org.marquee.comment.rule;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.Change;
import org.marquee.kernel.problem.InvalidBody;

/** Somebody who may not comment, for a while or for good. */
@Entity
class CommentBlock {
    /** For as long as comments have theirs: who is behind an address is somebody else by then. */
    private static final Duration LONGEST_OF_NETWORK = Duration.ofDays(30);

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    BlockKind kind;

    /** By which they are known again: {@link Keys}. */
    String key;

    /** What moderators are shown; null for networks, and once it was erased. */
    @Nullable
    String value;

    /** Null for good. */
    @Nullable
    Instant until;

    @Nullable
    String reason;

    Instant createdAt;

    /** Null for programs. */
    @Nullable
    UUID createdBy;

    @Version
    int version;

    protected CommentBlock() {}

    CommentBlock(UUID id, Blocked who, BlockTerms terms, Actor by, Instant now) {
        this.id = id;
        this.kind = who.kind();
        this.key = who.key();
        this.value = who.value();
        this.createdAt = now;
        this.createdBy = by.accountId();
        replace(terms, now);
    }

    /** @throws InvalidBody when it would have ended before it begins, or keep a network for too long */
    void replace(BlockTerms terms, Instant now) {
        if (terms.until() != null && !terms.until().isAfter(now)) {
            throw new InvalidBody("/until", "out-of-range", "must be in the future");
        }
        if (kind == BlockKind.PREFIX) {
            requireEnd(terms.until(), now.plus(LONGEST_OF_NETWORK));
        }
        until = terms.until();
        reason = terms.reason();
    }

    private static void requireEnd(@Nullable Instant until, Instant latest) {
        if (until == null) {
            throw new InvalidBody("/until", "required", "is required for networks");
        }
        if (until.isAfter(latest)) {
            throw new InvalidBody("/until", "out-of-range", "must be within 30 days for networks; it may be moved on");
        }
    }

    /** Without who it is: the log is kept for good. */
    Change change(Actor actor, Action action) {
        return new Change(actor, action, "comment-block", id, Map.of("kind", kind.value));
    }
}
