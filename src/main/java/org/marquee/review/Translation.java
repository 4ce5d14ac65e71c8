package org.marquee.review;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.marquee.kernel.link.ReviewPageUrl;

/** The same review in another language. */
@Schema(name = "Translation", description = "The same review in another language.")
record Translation(
        UUID id,
        @Schema(description = "BCP 47.", examples = "ko") String language,
        @Schema(examples = "ballerina-2023-review-ko") String slug,
        String headline,
        ReviewPageUrl url) {}
