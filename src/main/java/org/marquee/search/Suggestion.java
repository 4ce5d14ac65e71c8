package org.marquee.search;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the reader may be about to type. */
@Schema(name = "SearchSuggestion", description = "What the reader may be about to type.")
record Suggestion(
        Kind type,
        UUID id,
        @Schema(examples = "ballerina-2023") String slug,

        @Schema(description = "The headline, title or name.", examples = "Ballerina")
        String text,

        @Nullable
        @Schema(
                description =
                        "To tell it from its like: the year of a film, the native name of a person, the film of a review.",
                examples = "2023")
        String detail) {}
