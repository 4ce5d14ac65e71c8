package org.marquee.comment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.Cacheable;
import org.marquee.kernel.http.SurrogateKeys;

/** A comment as readers see it; of one that was removed above replies, only that it was there. */
@Schema(
        name = "Comment",
        description =
                "What somebody said below a review. Of one that was removed above replies, only its place is left.")
record CommentView(
        UUID id,

        @Nullable @Schema(description = "Below which it stands; null at the top.")
        UUID parentId,

        @Nullable
        @Schema(
                description =
                        "What it answers: its parent, or one beside it, since threads have three levels. Null at the top, and when"
                                + " that is gone.")
        UUID replyToId,

        @Schema(minimum = "1", maximum = "3", description = "1 at the top.")
        int depth,

        @Nullable @Schema(description = "Null when it was removed, or its author has left no name.")
        String authorName,

        @Nullable String authorUrl,

        @JsonInclude(Include.NON_NULL)
        @Nullable
        @Schema(
                description =
                        "The same for the same author, for pictures made of it; tells nothing of who that is. Present where avatars"
                                + " are switched on.")
        String avatar,

        @Schema(description = "Whether somebody who works here wrote it.")
        boolean staff,

        @Nullable
        @Schema(description = "Safe HTML: emphasis, quotes, links, lists, spoilers. Null when it was removed.")
        String bodyHtml,

        @Nullable @Schema(description = "The same as plain text.")
        String bodyText,

        Instant createdAt,

        @Nullable @Schema(description = "When it was last changed; null when it never was.")
        Instant editedAt,

        @Schema(description = "Whether it was removed: its place is kept for the replies below it.")
        boolean removed,

        @Schema(minimum = "0", description = "How many there are right below it.")
        int replyCount,

        @JsonInclude(Include.NON_NULL)
        @Nullable
        @Schema(
                description =
                        "With `view=tree`, above the third level: the first three right below it, oldest first. `parentId` lists all.")
        List<CommentView> replies)
        implements Cacheable {

    private static final int REPLIES = 3;

    /** Builds the document of a row {@code c} of {@code published_comment}. */
    static String document(boolean avatars) {
        return document("c", avatars, "");
    }

    /** The same with the first replies, and the first ones of these. */
    static String tree(boolean avatars) {
        return document(
                "c", avatars, replies("c", "d", document("d", avatars, replies("d", "e", document("e", avatars, "")))));
    }

    private static String document(String c, boolean avatars, String replies) {
        return """
            json_build_object('id', %1$s.id, 'parentId', %1$s.parent_id, 'replyToId', %1$s.reply_to_id, 'depth', %1$s.depth,
              'authorName', %1$s.author_name, 'authorUrl', %1$s.author_url, 'staff', %1$s.staff,
              'bodyHtml', %1$s.body_html, 'bodyText', %1$s.body_text, 'createdAt', %1$s.created_at,
              'editedAt', %1$s.edited_at, 'removed', %1$s.removed, 'replyCount', %1$s.reply_count%2$s%3$s)""".formatted(c, avatars ? ", 'avatar', " + c + ".avatar" : "", replies);
    }

    /** Nothing is looked up where nothing can be. */
    private static String replies(String above, String below, String document) {
        return """
            , 'replies', case when %1$s.depth = %5$d then null when %1$s.reply_count = 0 then '[]' else (
              select coalesce(json_agg(x.document order by x.created_at, x.id), '[]')
              from (
                select %3$s as document, %2$s.created_at, %2$s.id
                from published_comment %2$s
                where %2$s.parent_id = %1$s.id and %2$s.review_id = %1$s.review_id
                order by %2$s.created_at, %2$s.id
                limit %4$d) x) end""".formatted(above, below, document, REPLIES, Comment.DEEPEST);
    }

    @Override
    public void mark(SurrogateKeys keys) {
        // Its review stands for it: each change of what readers see of comments cuts the review, and there may be more
        // of
        // them in one answer than keys in a header.
    }
}
