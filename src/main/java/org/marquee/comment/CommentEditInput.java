package org.marquee.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a moderator lets a comment say; what guests may write, and no more. */
@Schema(name = "CommentEditInput", description = "What a moderator lets a comment say.")
record CommentEditInput(
        @Nullable
        @Size(min = 1, max = GuestName.LONGEST)
        @Pattern(regexp = GuestName.PATTERN, message = GuestName.RULE)
        @Schema(description = "Null only where its author was erased, and nobody gives it another name.")
        String authorName,

        @Nullable @Size(max = GuestUrl.LONGEST) @Pattern(regexp = GuestUrl.PATTERN, message = GuestUrl.RULE)
        String authorUrl,

        @NotBlank @Size(max = CommentInput.LONGEST) @Schema(description = CommentInput.MARKDOWN)
        String body) {

    /** The same as it is kept. */
    CommentEditInput normalised() {
        return new CommentEditInput(authorName == null ? null : GuestName.of(authorName), GuestUrl.of(authorUrl), body);
    }

    /** Whether a comment says this already. */
    boolean isOf(Comment comment) {
        return Objects.equals(authorName, comment.authorName)
                && Objects.equals(authorUrl, comment.authorUrl)
                && body.equals(comment.body);
    }
}
