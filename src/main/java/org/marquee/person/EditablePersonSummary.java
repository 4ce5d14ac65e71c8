package org.marquee.person;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person in a list of editors. */
@Schema(name = "EditablePersonSummary", description = "A person in a list of editors.")
record EditablePersonSummary(
        UUID id,
        @Schema(examples = "jeon-jong-seo") String slug,
        @Schema(examples = "Jeon Jong-seo") String name,
        @Nullable NativeName nativeName,

        @Schema(minimum = "0", description = "Grows with each change.")
        int version,

        Instant updatedAt,

        @Nullable @Schema(description = "Since when they are in the trash.")
        Instant trashedAt) {

    /** The members that every document of a row {@code p} of {@code person} has. */
    static final String MEMBERS = """
            'id', p.id, 'slug', p.slug, 'name', p.name,
            'nativeName', case when p.native_name is not null then
              json_build_object('value', p.native_name, 'language', p.native_name_language) end,
            'version', p.version, 'updatedAt', p.updated_at, 'trashedAt', p.trashed_at""";

    static final String DOCUMENT = "json_build_object(" + MEMBERS + ")";
}
