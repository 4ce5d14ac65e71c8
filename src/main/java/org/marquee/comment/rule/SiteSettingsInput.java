package org.marquee.comment.rule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.text.Line;

/** What a moderator sets for comments on all reviews. */
@Schema(name = "CommentSettingsInput", description = """
        What a moderator sets for comments on all reviews that say nothing else. Words are looked for as whole words or phrases, in \
        what is said, the name, the addresses; upper and lower case, accents and invisible characters make no difference.""")
record SiteSettingsInput(
        @NotNull Moderation moderation,

        @NotNull
        @Min(1)
        @Max(100)
        @Schema(
                examples = "2",
                description =
                        "How many comments must have been approved until their author, with a verified address, is trusted.")
        Integer trustedAfter,

        @Nullable
        @Min(1)
        @Max(36500)
        @Schema(description = "How many days after its publication a review takes comments; for good unless given.")
        Integer closeAfterDays,

        @NotNull @Min(0) @Max(100) @Schema(examples = "2", description = "A comment with more links is held.")
        Integer maxLinks,

        @NotNull @Size(max = MOST) @Schema(description = "A comment with one of these is held.")
        List<@NotBlank @Size(max = LONGEST) @Pattern(regexp = Line.PATTERN, message = Line.RULE) String> heldWords,

        @NotNull @Size(max = MOST) @Schema(description = "A comment with one of these is spam.")
        List<@NotBlank @Size(max = LONGEST) @Pattern(regexp = Line.PATTERN, message = Line.RULE) String> spamWords,

        @NotNull @Size(max = MOST) @Schema(description = "A comment with one of these is rejected.")
        List<@NotBlank @Size(max = LONGEST) @Pattern(regexp = Line.PATTERN, message = Line.RULE) String>
                rejectedWords) {

    private static final int MOST = 1000;
    private static final int LONGEST = 100;

    /** All lists by their names. */
    Map<String, List<String>> words() {
        var words = new LinkedHashMap<String, List<String>>();
        words.put("heldWords", heldWords);
        words.put("spamWords", spamWords);
        words.put("rejectedWords", rejectedWords);
        return words;
    }
}
