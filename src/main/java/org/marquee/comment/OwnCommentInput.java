package org.marquee.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a guest can change of a comment. */
@Schema(name = "OwnCommentInput", description = "What a guest can change of a comment.")
record OwnCommentInput(
        @NotBlank @Size(max = GuestName.LONGEST) @Pattern(regexp = GuestName.PATTERN, message = GuestName.RULE)
        String authorName,

        @Nullable @Size(max = GuestUrl.LONGEST) @Pattern(regexp = GuestUrl.PATTERN, message = GuestUrl.RULE)
        String authorUrl,

        @NotBlank @Size(max = CommentInput.LONGEST) @Schema(description = CommentInput.MARKDOWN)
        String body) {}
