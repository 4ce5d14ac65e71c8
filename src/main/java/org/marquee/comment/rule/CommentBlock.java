package org.marquee.comment.rule;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.Change;
import org.marquee.kernel.problem.InvalidBody;
import org.marquee.kernel.problem.Problem.Fault;

/** Somebody who may not comment, for a while or for good. */
@Entity
class CommentBlock {
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

    /** @throws InvalidBody when it would have ended before it begins */
    void replace(BlockTerms terms, Instant now) {
        if (terms.until() != null && !terms.until().isAfter(now)) {
            throw new InvalidBody(List.of(Fault.pointer("/until", "out-of-range", "must be in the future")));
        }
        until = terms.until();
        reason = terms.reason();
    }

    /** Without who it is: the log is kept for good. */
    Change change(Actor actor, Action action) {
        return new Change(actor, action, "comment-block", id, Map.of("kind", kind.value));
    }
}
