package org.marquee.film;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A film in a list of editors. */
@Schema(name = "EditableFilmSummary", description = "A film in a list of editors.")
record EditableFilmSummary(
        UUID id,
        @Schema(examples = "ballerina-2023") String slug,
        FilmKind kind,
        @Schema(examples = "Ballerina") String title,

        @Nullable @Schema(minimum = "1870", maximum = "2200", examples = "2023")
        Integer releaseYear,

        @Schema(minimum = "0", description = "Grows with each change.")
        int version,

        Instant updatedAt,

        @Nullable @Schema(description = "Since when it is in the trash.")
        Instant trashedAt) {

    /** The members that every document of a row {@code f} of {@code film} has. */
    static final String MEMBERS = """
            'id', f.id, 'slug', f.slug, 'kind', f.kind, 'title', f.title,
            'version', f.version, 'updatedAt', f.updated_at, 'trashedAt', f.trashed_at""";

    static final String DOCUMENT = "json_build_object(" + MEMBERS + ", 'releaseYear', f.release_year)";
}
