package org.marquee.review;

import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a link is to show. */
@Schema(description = "What a link is to show.")
record PreviewLinkInput(
        @Nullable @Min(1) @Schema(description = "The number of the revision; the newest unless given.")
        Integer revision) {}
