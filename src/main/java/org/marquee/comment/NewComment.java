package org.marquee.comment;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.comment.text.CommentText;

/**
 * A comment that somebody wants to leave, in the form in which it is kept.
 *
 * @param verified whether they have shown that the e-mail address is theirs
 * @param answers the comment that it answers
 */
record NewComment(
        UUID reviewId,
        String authorName,
        String authorEmail,
        @Nullable String authorUrl,
        String addressKey,
        String prefixKey,
        boolean verified,
        CommentText text,
        @Nullable UUID answers,
        boolean notifyReplies,
        String formKey) {

    /** Whether this is that one, sent again. */
    boolean isRepetitionOf(UsedForm use) {
        return authorName.equals(use.authorName())
                && authorEmail.equals(use.authorEmail())
                && Objects.equals(authorUrl, use.authorUrl())
                && text.source().equals(use.body())
                && Objects.equals(answers, use.replyToId())
                && notifyReplies == use.notifyReplies();
    }
}
