package org.marquee.comment;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A comment that its author still may change, with what the rules ask about. */
record OwnState(
        UUID id,
        UUID reviewId,
        CommentStatus status,
        CommentStatus told,
        String authorName,
        @Nullable String authorEmail,
        @Nullable String authorUrl,
        @Nullable String addressKey,
        boolean verified,
        String body,
        String bodyHtml,
        String bodyText,
        Instant createdAt,
        @Nullable Instant editedAt,
        Instant editableUntil) {

    static final String BY_ID = """
            select json_build_object('id', id, 'reviewId', review_id, 'status', status, 'told', told,
              'authorName', author_name, 'authorEmail', author_email, 'authorUrl', author_url, 'addressKey', address_key,
              'verified', verified, 'body', body, 'bodyHtml', body_html, 'bodyText', body_text, 'createdAt', created_at,
              'editedAt', edited_at, 'editableUntil', editable_until)
            from comment
            where id = ? and status <> 'deleted' and author_email is not null and editable_until > ?""";

    OwnComment view() {
        return new OwnComment(
                id, shown().value, authorName, authorUrl, body, bodyHtml, bodyText, createdAt, editedAt, editableUntil);
    }

    boolean says(OwnCommentInput input) {
        return authorName.equals(input.authorName())
                && Objects.equals(authorUrl, input.authorUrl())
                && body.equals(input.body());
    }

    /** Whether it waits or is there is no secret; that it is taken for spam is. */
    private CommentStatus shown() {
        return status == CommentStatus.APPROVED || status == CommentStatus.PENDING ? status : told;
    }
}
