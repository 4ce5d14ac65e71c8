package org.marquee.comment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.marquee.kernel.text.Blank;

/** What somebody who works here answers. */
@Schema(name = "ReplyInput", description = "What somebody who works here answers.")
record ReplyInput(
        @NotNull
        @Pattern(regexp = Blank.NOT, message = Blank.RULE)
        @Size(max = 5000)
        @Schema(description = "In Markdown, as guests write it.", examples = "Thank you, *Kim*: it is put right.")
        String body) {}
