package org.marquee.author;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.image.ImageView;
import org.marquee.kernel.http.Versioned;

/** An author as editors see them; the members of {@link AuthorInput} have the same names here. */
@Schema(name = "EditableAuthor", description = "An author as editors see them.")
record EditableAuthor(
        UUID id,
        String slug,
        String name,
        @Nullable @Schema(examples = "Senior critic") String title,
        @Nullable String biography,
        @Nullable @Schema(format = "uri") String website,
        @Nullable ImageView portrait,

        @Nullable @Schema(description = "The account that writes under this name; readers never see it.")
        UUID account,

        @Schema(minimum = "0", description = "Grows with each change.")
        int version,

        Instant createdAt,
        Instant updatedAt,

        @Nullable @Schema(description = "Since when they are in the trash.")
        Instant trashedAt)
        implements Versioned {

    /** Builds the document of a row {@code a} of {@code author}. */
    static final String DOCUMENT = """
            json_build_object(%s, 'biography', a.biography, 'website', a.website,
              'portrait', (select %s from image i where i.id = a.portrait_id),
              'createdAt', a.created_at)""".formatted(EditableAuthorSummary.MEMBERS, ImageView.DOCUMENT);
}
