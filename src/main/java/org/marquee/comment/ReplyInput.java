package org.marquee.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody who works here answers. */
@Schema(name = "ReplyInput", description = "What somebody who works here answers.")
record ReplyInput(
        @NotBlank
        @Size(max = CommentInput.LONGEST)
        @Schema(description = CommentInput.MARKDOWN, examples = "Thank you, *Kim*: it is put right.")
        String body) {}
