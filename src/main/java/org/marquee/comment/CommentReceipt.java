package org.marquee.comment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a guest gets for a comment. */
@Schema(name = "CommentReceipt", description = "What a guest gets for a comment.")
record CommentReceipt(
        UUID id,

        @Schema(
                enumeration = {"approved", "pending"},
                description = "`approved`: readers see it. `pending`: a moderator looks at it first.")
        String status,

        @Schema(description = "Opens the comment to who wrote it, in the header `Edit-Token`.")
        String editToken,

        @Schema(description = "Until then it can be changed and deleted.")
        Instant editableUntil) {}
