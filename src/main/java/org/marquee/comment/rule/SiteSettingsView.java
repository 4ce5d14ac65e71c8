package org.marquee.comment.rule;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.Versioned;

/** The settings of the site as moderators see them. */
@Schema(name = "CommentSettings", description = "What holds for comments on all reviews that say nothing else.")
record SiteSettingsView(
        Moderation moderation,

        @Schema(
                minimum = "1",
                examples = "2",
                description = "How many approved comments make a verified author trusted.")
        int trustedAfter,

        @Nullable @Schema(description = "How many days after its publication a review takes comments; null for good.")
        Integer closeAfterDays,

        @Schema(minimum = "0", examples = "2", description = "A comment with more links is held.")
        int maxLinks,

        @Schema(description = "A comment with one of these is held.")
        List<String> heldWords,

        @Schema(description = "A comment with one of these is spam.")
        List<String> spamWords,

        @Schema(description = "A comment with one of these is rejected.")
        List<String> rejectedWords,

        @Schema(minimum = "0", description = "Grows with each change.")
        int version,

        Instant updatedAt)
        implements Versioned {

    static SiteSettingsView of(SiteSetting settings) {
        return new SiteSettingsView(
                settings.moderation,
                settings.trustedAfter,
                settings.closeAfterDays,
                settings.maxLinks,
                settings.heldWords,
                settings.spamWords,
                settings.rejectedWords,
                settings.version,
                settings.updatedAt);
    }
}
