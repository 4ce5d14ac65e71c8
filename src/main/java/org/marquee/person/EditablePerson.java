package org.marquee.person;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.image.ImageView;
import org.marquee.kernel.http.Versioned;

/** A person as editors see them; the members of {@link PersonInput} have the same names here. */
@Schema(name = "EditablePerson", description = "A person as editors see them.")
record EditablePerson(
        UUID id,
        @Schema(examples = "jeon-jong-seo") String slug,
        @Schema(examples = "Jeon Jong-seo") String name,
        @Nullable NativeName nativeName,
        @Schema(description = "Other spellings and names.") List<String> aliases,
        @Nullable String biography,
        PersonView.ExternalIds externalIds,
        @Nullable ImageView portrait,

        @Schema(minimum = "0", description = "Grows with each change.")
        int version,

        Instant createdAt,
        Instant updatedAt,

        @Nullable @Schema(description = "Since when they are in the trash.")
        Instant trashedAt)
        implements Versioned {

    /** Builds the document of a row {@code p} of {@code person}. */
    static final String DOCUMENT = """
            json_build_object(%s, 'aliases', p.aliases, 'biography', p.biography,
              'externalIds', json_build_object('imdb', p.imdb_id, 'tmdb', p.tmdb_id, 'wikidata', p.wikidata_id,
                'letterboxd', p.letterboxd_id),
              'portrait', (select %s from image i where i.id = p.portrait_id),
              'createdAt', p.created_at)""".formatted(EditablePersonSummary.MEMBERS, ImageView.DOCUMENT);
}
