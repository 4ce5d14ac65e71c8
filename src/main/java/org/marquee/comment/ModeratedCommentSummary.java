package org.marquee.comment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.account.AccountReference;
import org.marquee.comment.rule.Reason;

/** A comment in the list of moderators. */
@Schema(name = "ModeratedCommentSummary", description = "A comment in the list of moderators.")
record ModeratedCommentSummary(
        UUID id,
        CommentedReview review,
        @Nullable UUID parentId,
        @Nullable UUID replyToId,
        CommentStatus status,
        Instant statusSince,
        @Nullable String authorName,
        @Nullable String authorEmail,
        @Nullable String authorUrl,
        boolean verified,
        @Nullable AccountReference staff,
        String bodyHtml,
        String bodyText,
        List<Reason> reasons,
        @Schema(minimum = "0") int replyCount,
        Instant createdAt,
        @Nullable Instant editedAt,
        @Schema(minimum = "0") int version) {

    /** What every document of a comment {@code c} has. */
    static final String MEMBERS = """
            'id', c.id, 'review', %s, 'status', c.status, 'statusSince', c.status_since, 'authorName', c.author_name,
            'authorEmail', c.author_email, 'authorUrl', c.author_url, 'verified', c.verified, 'staff', %s,
            'bodyHtml', c.body_html, 'bodyText', c.body_text, 'reasons', c.reasons, 'replyCount', c.reply_count,
            'createdAt', c.created_at, 'editedAt', c.edited_at, 'version', c.version""".formatted(CommentedReview.DOCUMENT, AccountReference.document("c.account_id"));

    static final String DOCUMENT =
            "json_build_object(" + MEMBERS + ", 'parentId', c.parent_id, 'replyToId', c.reply_to_id)";
}
