package org.marquee.comment;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.comment.rule.Moderation;
import org.marquee.kernel.http.Versioned;

/** The settings of one review as moderators see them. */
@Schema(name = "ReviewCommentSettings", description = "What holds for the comments on one review.")
record CommentSectionView(
        @Nullable @Schema(description = "Null: as the site's settings say.")
        Moderation moderation,

        @Nullable @Schema(description = "When it takes no more comments. Null: as the site's settings say.")
        Instant closesAt,

        @Schema(minimum = "0", description = "Grows with each change.")
        int version)
        implements Versioned {

    static CommentSectionView of(CommentSection section) {
        return new CommentSectionView(section.moderation, section.closesAt, section.version);
    }
}
