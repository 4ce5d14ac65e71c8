package org.marquee.term;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.Versioned;

/** A term as editors see it. */
@Schema(name = "EditableTerm", description = "A genre, platform, company or tag as editors see it.")
record EditableTerm(
        UUID id,
        @Schema(examples = "thriller") String slug,
        @Schema(examples = "Thriller") String name,

        @Schema(minimum = "0", description = "Grows with each change.")
        int version,

        Instant createdAt,
        Instant updatedAt,

        @Nullable @Schema(description = "Since when it is in the trash.")
        Instant trashedAt)
        implements Versioned {

    static final String DOCUMENT = """
            json_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'version', t.version,
              'createdAt', t.created_at, 'updatedAt', t.updated_at, 'trashedAt', t.trashed_at)""";
}
