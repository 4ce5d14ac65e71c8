package org.marquee.comment;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody decided about a comment. */
@Schema(name = "CommentDecision", description = "What somebody decided about a comment.")
record DecisionView(
        Instant decidedAt,
        CommentActor decidedBy,
        CommentStatus from,
        CommentStatus to,
        @Nullable String reason,

        @Nullable @Schema(description = "When it was taken back.")
        Instant undoneAt) {

    /** Those about a comment {@code c}, the last first. */
    static final String LIST = """
            (select coalesce(json_agg(json_build_object('decidedAt', x.decided_at, 'decidedBy', %s,
              'from', x.from_status, 'to', x.to_status, 'reason', x.reason, 'undoneAt', x.undone_at)
              order by x.comment_version desc), '[]')
            from (
              select * from comment_decision d
              where d.comment_id = c.id
              order by d.comment_version desc
              limit 100) x)""".formatted(CommentActor.DOCUMENT);
}
