package org.marquee.comment;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a moderator makes of many comments, all or none. */
@Schema(name = "DecisionsInput", description = "What a moderator makes of many comments, all or none.")
record DecisionsInput(
        @NotNull Step decision,

        @Nullable
        @Size(max = 500)
        @Pattern(regexp = DecisionInput.REASON, message = DecisionInput.REASON_RULE)
        @Schema(description = "As for one decision; with `undo` there is none.", examples = "The same advertisement")
        String reason,

        @NotNull @Size(min = 1, max = 200) @Schema(description = "Each once, as the moderator has seen it.")
        List<@NotNull @Valid Seen> comments) {

    /** A decision, or the last one taken back. */
    @Schema(name = "DecisionStep", description = "A decision, or the last one taken back.")
    enum Step {
        @JsonProperty("approve")
        APPROVE(Decision.APPROVE),
        @JsonProperty("hold")
        HOLD(Decision.HOLD),
        @JsonProperty("reject")
        REJECT(Decision.REJECT),
        @JsonProperty("spam")
        SPAM(Decision.SPAM),
        @JsonProperty("trash")
        TRASH(Decision.TRASH),
        @JsonProperty("undo")
        UNDO(null);

        /** Null for taking one back. */
        final @Nullable Decision decision;

        Step(@Nullable Decision decision) {
            this.decision = decision;
        }
    }

    /** A comment as a moderator has seen it. */
    @Schema(name = "SeenComment", description = "A comment as a moderator has seen it.")
    record Seen(
            @NotNull UUID id,

            @NotNull @Min(0) @Schema(description = "Of the comment when it was seen: another one is refused.")
            Integer version) {}

    List<UUID> ids() {
        return comments.stream().map(Seen::id).toList();
    }
}
