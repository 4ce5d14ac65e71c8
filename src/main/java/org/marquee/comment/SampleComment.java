package org.marquee.comment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marquee.comment.rule.Reason;

/**
 * A comment that comes with the program.
 *
 * @param key names it among the others
 * @param review the slug of its review
 * @param replyTo the key of what it answers
 * @param reasons what the rules would have said of it
 */
public record SampleComment(
        String key,
        String review,
        @Nullable String replyTo,
        CommentStatus status,
        String authorName,
        String authorEmail,
        @Nullable String authorUrl,
        String body,
        @Nullable List<Reason> reasons,
        Instant createdAt) {}
