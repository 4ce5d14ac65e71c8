package org.marquee.comment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.marquee.comment.rule.Keys;
import org.marquee.comment.rule.Reason;
import org.marquee.comment.text.CommentText;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.Change;
import org.marquee.kernel.id.Ids;

/**
 * What somebody said below a review. Whoever changes one has locked its {@link CommentSection} before, but for who forgets
 * networks: so no more is written than was changed.
 */
@Entity
@DynamicUpdate
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

    /** What the rules said of it. */
    @JdbcTypeCode(SqlTypes.JSON)
    List<Reason> reasons;

    Instant createdAt;

    @Nullable
    Instant editedAt;

    @Nullable
    Instant editableUntil;

    @Version
    int version;

    protected Comment() {}

    /** @param answered the comment that it answers; null at the top */
    Comment(UUID id, NewComment input, @Nullable Comment answered, Instant now) {
        this.id = id;
        this.reviewId = input.reviewId();
        place(answered);
        this.authorEmail = input.authorEmail();
        this.addressKey = input.addressKey();
        this.prefixKey = input.prefixKey();
        this.verified = input.verified();
        this.notifyReplies = input.notifyReplies();
        this.formKey = input.formKey();
        this.createdAt = now;
        write(input.authorName(), input.authorUrl(), input.text());
    }

    /** An answer of somebody who works here: readers see it at once. */
    Comment(Comment answered, UUID accountId, String accountName, CommentText text, Instant now) {
        this.id = Ids.next();
        this.reviewId = answered.reviewId;
        place(answered);
        this.accountId = accountId;
        this.createdAt = now;
        write(GuestName.cut(accountName), null, text);
        judge(CommentStatus.APPROVED, CommentStatus.APPROVED, List.of(), now);
    }

    private void place(@Nullable Comment answered) {
        this.depth = answered == null ? 1 : Math.min(answered.depth + 1, DEEPEST);
        this.replyToId = answered == null ? null : answered.id;
        this.parentId = answered != null && answered.depth == DEEPEST ? answered.parentId : replyToId;
    }

    private void write(@Nullable String name, @Nullable String url, CommentText text) {
        this.authorName = name;
        this.authorUrl = url;
        this.body = text.source();
        this.bodyHtml = text.html();
        this.bodyText = text.text();
        this.bodyKey = Keys.text(text.text());
    }

    void judge(CommentStatus status, CommentStatus told, List<Reason> reasons, Instant now) {
        this.status = status;
        this.statusSince = now;
        this.told = told;
        this.reasons = reasons;
    }

    /** It says something else from now on. */
    void edit(@Nullable String name, @Nullable String url, CommentText text, Instant now) {
        write(name, url, text);
        editedAt = now;
    }

    /** The same as {@link #judge} of what it says by now, but it never comes nearer to its readers by that. */
    void holdBack(CommentStatus status, CommentStatus told, List<Reason> reasons, Instant now) {
        judge(
                status.isFartherThan(this.status) ? status : this.status,
                told.isFartherThan(this.told) ? told : this.told,
                reasons,
                status.isFartherThan(this.status) ? now : statusSince);
    }

    /** Until then, its author may change it and take it back. */
    void letEditUntil(Instant time) {
        this.editableUntil = time;
    }

    /** Takes out all that its author said, and all that tells who they are. */
    void delete(Instant since) {
        status = CommentStatus.DELETED;
        statusSince = since;
        authorName = null;
        authorEmail = null;
        authorUrl = null;
        addressKey = null;
        prefixKey = null;
        verified = false;
        notifyReplies = false;
        body = "";
        bodyHtml = "";
        bodyText = "";
        bodyKey = null;
        reasons = List.of();
    }

    /** Its author has shown that the address is theirs. */
    void verify() {
        verified = true;
    }

    /**
     * What the change log tells of it: after it has come before readers, and before it goes from them. What they don't see is no
     * matter of caches.
     */
    Change change(Actor actor, Action action, Map<String, Object> details) {
        var change = new Change(actor, action, "comment", id, details);
        return status == CommentStatus.APPROVED ? change.alsoCuts("review", reviewId) : change;
    }
}
