package org.marquee.comment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.account.AccountReference;
import org.marquee.comment.rule.Reason;
import org.marquee.kernel.http.Versioned;

/** A comment with all that a moderator has to know; the members of {@link CommentEditInput} have the same names here. */
@Schema(name = "ModeratedComment", description = "A comment with all that a moderator has to know.")
record ModeratedComment(
        UUID id,
        CommentedReview review,

        @Nullable @Schema(description = "Below which it stands.")
        CommentReference parent,

        @Nullable @Schema(description = "What it answers: the parent, or one beside it where threads go no deeper.")
        CommentReference replyTo,

        @Schema(minimum = "1", maximum = "3") int depth,
        CommentStatus status,
        Instant statusSince,

        @Schema(description = "What the guest was told that it would be: `approved` or `pending`, never more.")
        CommentStatus told,

        @Nullable @Schema(examples = "Kim") String authorName,

        @Nullable @Schema(examples = "kim@example.org", description = "For moderators only.")
        String authorEmail,

        @Nullable @Schema(format = "uri") String authorUrl,

        @Schema(description = "Whether the guest has shown that the e-mail address is theirs.")
        boolean verified,

        @Nullable @Schema(description = "Who of those who work here wrote it.")
        AccountReference staff,

        @Schema(description = "As it was written, in Markdown.")
        String body,

        String bodyHtml,
        String bodyText,

        @Schema(description = "What the rules said of it.") List<Reason> reasons,

        @Schema(description = "The last 100, the last of all first.")
        List<DecisionView> decisions,

        @Schema(description = "What stood there before; the last 100, the last of all first.")
        List<EditView> edits,

        @Nullable @Schema(description = "Where others of the same e-mail address stand.")
        StatusCounts sameAddress,

        @Nullable @Schema(description = "Where others from the same network stand; null after 30 days.")
        StatusCounts sameNetwork,

        @Schema(minimum = "0", description = "Of those below it that readers see.")
        int replyCount,

        Instant createdAt,
        @Nullable Instant editedAt,

        @Schema(minimum = "0", description = "Grows with each change.")
        int version)
        implements Versioned {

    /** Of a row {@code c} of {@code comment}. */
    static final String DOCUMENT = """
            json_build_object(%s, 'parent', %s, 'replyTo', %s, 'depth', c.depth, 'told', c.told, 'body', c.body,
              'decisions', %s, 'edits', %s, 'sameAddress', %s, 'sameNetwork', %s)""".formatted(
                    ModeratedCommentSummary.MEMBERS,
                    CommentReference.document("c.parent_id"),
                    CommentReference.document("c.reply_to_id"),
                    DecisionView.LIST,
                    EditView.LIST,
                    others("address_key"),
                    others("prefix_key"));

    private static String others(String key) {
        return "case when c.%1$s is not null then (select %2$s from comment x where x.%1$s = c.%1$s and x.id <> c.id) end"
                .formatted(key, StatusCounts.OF_COMMENTS);
    }
}
