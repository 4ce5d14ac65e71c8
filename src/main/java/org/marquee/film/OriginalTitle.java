package org.marquee.film;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The title a film was made under, in its own script. */
@Schema(name = "OriginalTitle", description = "The title a film was made under, in its own script.")
public record OriginalTitle(
        @Schema(examples = "발레리나") String value,
        @Schema(description = "BCP 47.", examples = "ko") String language,

        @Nullable @Schema(description = "In Latin letters.", examples = "Ballerina")
        String romanised) {}
