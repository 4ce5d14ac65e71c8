package org.marquee.comment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.comment.rule.Moderation;

/**
 * Below which review a comment is to stand.
 *
 * @param slug the present one
 * @param open whether comments are taken now
 * @param moderation null when the site's settings hold
 */
record CommentPlace(
        UUID reviewId, String slug, boolean open, @Nullable Moderation moderation) {}
