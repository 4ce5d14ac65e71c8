package org.marquee.sync;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.person.NativeName;
import org.marquee.person.PersonView;

/** A person by themselves: what they worked on, the films tell. */
@Schema(name = "SyncPerson", description = "A person; the credits of films tell what they worked on.")
record SyncPerson(
        UUID id,
        @Schema(examples = "jeon-jong-seo") String slug,
        @Schema(examples = "Jeon Jong-seo") String name,
        @Nullable NativeName nativeName,
        List<String> aliases,
        @Nullable String biography,
        @Nullable UUID portraitId,
        PersonView.ExternalIds externalIds,
        Instant updatedAt) {

    /** Builds the document of a row {@code p} of {@code published_person}. */
    static final String DOCUMENT = """
            json_build_object('id', p.id, 'slug', p.slug, 'name', p.name,
              'nativeName', case when p.native_name is not null then
                json_build_object('value', p.native_name, 'language', p.native_name_language) end,
              'aliases', p.aliases, 'biography', p.biography,
              'portraitId', (select i.id from published_person_image i where i.person_id = p.id),
              'externalIds', json_build_object('imdb', p.imdb_id, 'tmdb', p.tmdb_id, 'wikidata', p.wikidata_id,
                'letterboxd', p.letterboxd_id),
              'updatedAt', p.updated_at)""";
}
