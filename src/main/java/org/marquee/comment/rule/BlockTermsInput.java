package org.marquee.comment.rule;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.text.Blank;

/** What a moderator may change of a block. */
@Schema(name = "CommentBlockTermsInput", description = "For how long somebody is blocked, and why.")
record BlockTermsInput(
        @Nullable @Schema(description = BlockTerms.UNTIL) Instant until,

        @Nullable
        @Pattern(regexp = Blank.NOT, message = Blank.RULE)
        @Pattern(regexp = NoAddress.PATTERN, message = NoAddress.RULE)
        @Size(max = 500)
        @Schema(description = "For other moderators; without e-mail addresses.")
        String reason)
        implements BlockTerms {}
