package org.marquee.kernel.id;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What something is called in other data sets. */
@Embeddable
public record ExternalIds(
        @Nullable String imdbId,
        @Nullable Integer tmdbId,
        @Nullable String wikidataId,
        @Nullable String letterboxdId) {}
