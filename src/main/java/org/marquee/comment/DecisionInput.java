package org.marquee.comment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a moderator makes of one comment. */
@Schema(name = "DecisionInput", description = "What a moderator makes of a comment.")
record DecisionInput(
        @NotNull Decision decision,

        @Nullable
        @Size(max = 500)
        @Pattern(regexp = REASON, message = REASON_RULE)
        @Schema(
                description =
                        "For other moderators. It stays in the change log for ever, so e-mail addresses are refused.",
                examples = "Nothing but an advertisement")
        String reason) {

    /** Not blank, and without anything like an e-mail address: what is in the change log can't be erased. */
    static final String REASON = "^(?![\\s\\S]*\\S[@\\uFF20\\uFE6B]\\S)[\\s\\S]*\\S[\\s\\S]*$";

    static final String REASON_RULE = "must not be blank, nor have an e-mail address in it";
}
