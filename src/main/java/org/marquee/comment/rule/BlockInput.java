package org.marquee.comment.rule;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.text.Blank;
import org.marquee.kernel.text.Line;

/** Whom a moderator blocks: by what they are, or by what they have sent. */
@Schema(name = "CommentBlockInput", description = "Whom a moderator blocks; of `value` and `comment`, one is given.")
record BlockInput(
        @NotNull BlockKind kind,

        @Nullable
        @Pattern(regexp = Blank.NOT, message = Blank.RULE)
        @Pattern(regexp = Line.PATTERN, message = Line.RULE)
        @Size(max = 254)
        @Schema(
                examples = "192.0.2.0/24",
                description =
                        "The e-mail address; the name, in whatever way it is spelt; or the address of a network, which is never shown"
                                + " again. An IPv6 address stands for its /64.")
        String value,

        @Nullable @Schema(description = "A comment, by whose author or network.")
        UUID comment,

        @Nullable @Schema(description = BlockTerms.UNTIL) Instant until,

        @Nullable
        @Pattern(regexp = Blank.NOT, message = Blank.RULE)
        @Pattern(regexp = NoAddress.PATTERN, message = NoAddress.RULE)
        @Size(max = 500)
        @Schema(description = "For other moderators; without e-mail addresses.")
        String reason)
        implements BlockTerms {}
