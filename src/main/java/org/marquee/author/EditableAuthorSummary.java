package org.marquee.author;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An author in a list of editors. */
@Schema(name = "EditableAuthorSummary", description = "An author in a list of editors.")
record EditableAuthorSummary(
        UUID id,
        String slug,
        String name,
        @Nullable @Schema(examples = "Senior critic") String title,

        @Nullable @Schema(description = "The account that writes under this name; readers never see it.")
        UUID account,

        @Schema(minimum = "0", description = "Grows with each change.")
        int version,

        Instant updatedAt,

        @Nullable @Schema(description = "Since when they are in the trash.")
        Instant trashedAt) {

    /** The members that every document of a row {@code a} of {@code author} has. */
    static final String MEMBERS = """
            'id', a.id, 'slug', a.slug, 'name', a.name, 'title', a.title, 'account', a.account_id,
            'version', a.version, 'updatedAt', a.updated_at, 'trashedAt', a.trashed_at""";

    static final String DOCUMENT = "json_build_object(" + MEMBERS + ")";
}
