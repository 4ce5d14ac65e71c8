package org.marquee.review;

import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When readers see which revision of a review. */
@Schema(name = "PublicationInput", description = "When readers see which revision of the review.")
public record PublicationInput(
        @Nullable
        @Schema(description = "From when on; now unless given. In the past only for what was never public before.")
        Instant publishAt,

        @Nullable @Schema(description = "Until when; for good unless given.")
        Instant unpublishAt,

        @Nullable @Min(1) @Schema(description = "The number of the revision; the newest unless given.")
        Integer revision) {
    /** The newest revision, now, for good. */
    public static final PublicationInput NOW = new PublicationInput(null, null, null);
}
