package org.marquee.comment;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a comment said before it was changed. */
@Schema(name = "CommentEdit", description = "What a comment said before it was changed.")
record EditView(
        Instant editedAt,
        CommentActor editedBy,
        @Nullable String authorName,
        @Nullable String authorUrl,
        String body) {

    /** Those of a comment {@code c}, the last first. */
    static final String LIST = """
            (select coalesce(json_agg(json_build_object('editedAt', x.edited_at, 'editedBy', %s,
              'authorName', x.author_name, 'authorUrl', x.author_url, 'body', x.body)
              order by x.edited_at desc, x.id desc), '[]')
            from (
              select * from comment_edit e
              where e.comment_id = c.id
              order by e.edited_at desc, e.id desc
              limit 100) x)""".formatted(CommentActor.DOCUMENT);
}
