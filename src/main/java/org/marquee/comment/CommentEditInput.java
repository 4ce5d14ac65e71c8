package org.marquee.comment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.text.Blank;
import org.marquee.kernel.text.Line;

/** What a moderator lets a comment say. */
@Schema(name = "CommentEditInput", description = "What a moderator lets a comment say.")
record CommentEditInput(
        @NotNull
        @Pattern(regexp = Line.PATTERN, message = Line.RULE)
        @Pattern(regexp = Blank.NOT, message = Blank.RULE)
        @Size(max = 80)
        String authorName,

        @Nullable
        @Pattern(regexp = "^https?://\\S+$", message = "must be an address of the web")
        @Size(max = 2000)
        @Schema(format = "uri")
        String authorUrl,

        @NotNull @Pattern(regexp = Blank.NOT, message = Blank.RULE) @Size(max = 5000)
        String body) {

    /** Whether a comment says this already. */
    boolean isOf(Comment comment) {
        return new CommentEditInput(String.valueOf(comment.authorName), comment.authorUrl, comment.body).equals(this);
    }
}
