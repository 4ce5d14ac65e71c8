package org.marquee.comment.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What one rule said of a comment; kept with it, so that moderators know.
 *
 * @param note such as the word that was found; never anything of the guest's but that
 */
@Schema(name = "Reason", description = "What one rule said of a comment.")
public record Reason(
        ReasonCode code,
        Verdict verdict,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        @Schema(description = "What was found.", examples = "cheap pills")
        String note) {

    static Reason of(ReasonCode code, Verdict verdict) {
        return new Reason(code, verdict, null);
    }
}
