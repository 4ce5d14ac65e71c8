package org.marquee.comment;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.comment.rule.Moderation;

/** What a moderator sets for the comments on one review. */
@Schema(name = "ReviewCommentSettingsInput", description = "What a moderator sets for the comments on one review.")
record CommentSectionInput(
        @Nullable @Schema(description = "As the site's settings say, unless given.")
        Moderation moderation,

        @Nullable
        @Schema(
                description =
                        "When it takes no more comments; as the site's settings say, unless given. Whether it takes any at all, its"
                                + " `commentPolicy` says.")
        Instant closesAt) {}
