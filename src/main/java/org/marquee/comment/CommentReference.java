package org.marquee.comment;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Another comment, for a moderator to understand one. */
@Schema(name = "CommentReference", description = "Another comment, with what a moderator has to know of it.")
record CommentReference(UUID id, @Nullable String authorName, String bodyText, CommentStatus status) {

    /** @param id an SQL expression for its id */
    static String document(String id) {
        return """
                (select json_build_object('id', o.id, 'authorName', o.author_name, 'bodyText', o.body_text, 'status', o.status)
                from comment o where o.id = %s)""".formatted(id);
    }
}
