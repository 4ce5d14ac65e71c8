package org.marquee.comment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.Change;

/** What somebody said below a review. Whoever changes one has locked its {@link CommentSection} before. */
@Entity
class Comment {
    static final int DEEPEST = 3;

    @Id
    UUID id;

    UUID reviewId;

    /** Below which it stands; null at the top. */
    @Nullable
    UUID parentId;

    /** What it answers: its parent, or one beside it where threads go no deeper. */
    @Nullable
    UUID replyToId;

    /** 1 at the top, 3 at most. */
    int depth;

    @Enumerated(EnumType.STRING)
    CommentStatus status;

    Instant statusSince;

    /** Null once it is erased or deleted, as all that is personal. */
    @Nullable
    String authorName;

    @Nullable
    String authorEmail;

    @Nullable
    String authorUrl;

    /** Keyed hash of the e-mail address in small letters. */
    @Nullable
    String addressKey;

    /** Keyed hash of the network that it came from; for 30 days. */
    @Nullable
    String prefixKey;

    /** Who of those who work here wrote it; null for guests. */
    @Nullable
    UUID accountId;

    /** Whether its author has shown that the e-mail address is theirs. */
    boolean verified;

    boolean notifyReplies;

    /** As it was written, in Markdown. */
    String body;

    String bodyHtml;
    String bodyText;

    @Nullable
    String bodyKey;

    @Nullable
    String formKey;

    /** What the guest was told that it would be. */
    @Enumerated(EnumType.STRING)
    CommentStatus told;

    /** What the rules said of it, as a list of {@code rule.Reason}. */
    @JdbcTypeCode(SqlTypes.JSON)
    String reasons;

    Instant createdAt;

    @Nullable
    Instant editedAt;

    @Nullable
    Instant editableUntil;

    @Version
    int version;

    protected Comment() {}

    /** A change of it that readers may see, or may not. */
    Change change(Actor actor, Action action, Map<String, Object> details) {
        return new Change(actor, action, "comment", id, details).alsoCuts("review", reviewId);
    }
}
