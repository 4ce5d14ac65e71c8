package org.marquee.comment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A comment as who wrote it sees it. Without its version, which tells that moderators looked at it: whom they take for spam is not
 * to know.
 */
@Schema(name = "OwnComment", description = "A comment as who wrote it sees it.")
record OwnComment(
        UUID id,

        @Schema(enumeration = {"approved", "pending"}) String status,

        String authorName,
        @Nullable String authorUrl,

        @Schema(description = "As it was written, in Markdown.")
        String body,

        String bodyHtml,
        String bodyText,
        Instant createdAt,
        @Nullable Instant editedAt,
        Instant editableUntil) {}
