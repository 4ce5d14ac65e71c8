package org.marquee.comment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody has left by the form that is now sent again. */
record UsedForm(
        UUID id,
        String told,
        @Nullable String authorName,
        @Nullable String authorEmail,
        @Nullable String authorUrl,
        String body,
        @Nullable UUID replyToId,
        boolean notifyReplies,
        @Nullable Instant editableUntil) {

    static final String BY_KEY = """
            select json_build_object('id', id, 'told', told, 'authorName', author_name, 'authorEmail', author_email,
              'authorUrl', author_url, 'body', body, 'replyToId', reply_to_id, 'notifyReplies', notify_replies,
              'editableUntil', editable_until)
            from comment
            where form_key = ?""";
}
