package org.marquee.comment;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where comments stand after decisions about them, in the order in which they were sent. */
@Schema(name = "DecidedComments", description = "Where they stand now, in the order in which they were sent.")
record DecidedComments(List<Decided> comments) {

    /** A comment after a decision about it. */
    @Schema(name = "DecidedComment", description = "A comment after a decision about it.")
    record Decided(
            UUID id,
            CommentStatus status,
            @Schema(minimum = "0") int version) {}
}
