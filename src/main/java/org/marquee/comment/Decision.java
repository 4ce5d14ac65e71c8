package org.marquee.comment;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a moderator makes of a comment. */
@Schema(name = "Decision", description = "What a moderator makes of a comment. `hold` lets it wait for another look.")
enum Decision {
    @JsonProperty("approve")
    APPROVE(CommentStatus.APPROVED),
    @JsonProperty("hold")
    HOLD(CommentStatus.PENDING),
    @JsonProperty("reject")
    REJECT(CommentStatus.REJECTED),
    @JsonProperty("spam")
    SPAM(CommentStatus.SPAM),
    @JsonProperty("trash")
    TRASH(CommentStatus.TRASHED);

    /** Where the comment stands after it. */
    final CommentStatus status;

    Decision(CommentStatus status) {
        this.status = status;
    }
}
