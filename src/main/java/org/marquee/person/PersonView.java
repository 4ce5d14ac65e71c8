package org.marquee.person;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.image.ImageView;
import org.marquee.kernel.http.Cacheable;
import org.marquee.kernel.http.SurrogateKeys;

/** A person, whole. */
@Schema(name = "Person", description = "A person, with the films they worked on.")
public record PersonView(
        UUID id,
        @Schema(examples = "jeon-jong-seo") String slug,
        @Schema(examples = "Jeon Jong-seo") String name,
        @Nullable NativeName nativeName,
        @Schema(description = "Other spellings and names.") List<String> aliases,
        @Nullable String biography,
        @Nullable ImageView portrait,
        ExternalIds externalIds,
        @Schema(description = "Newest film first.") List<FilmographyEntry> filmography,
        Instant updatedAt)
        implements Cacheable {

    static final String DOCUMENT = """
            json_build_object(%s,
              'aliases', p.aliases, 'biography', p.biography,
              'externalIds', json_build_object('imdb', p.imdb_id, 'tmdb', p.tmdb_id, 'wikidata', p.wikidata_id,
                'letterboxd', p.letterboxd_id),
              'filmography', (%s),
              'updatedAt', p.updated_at)""".formatted(PersonSummary.MEMBERS, FilmographyEntry.LIST);

    @Override
    public void mark(SurrogateKeys keys) {
        keys.part("person", id);
        if (portrait != null) {
            portrait.mark(keys);
        }
        filmography.forEach(entry -> entry.mark(keys));
    }

    @Override
    public Instant lastChange() {
        return updatedAt;
    }

    /** The person's numbers and names in other data sets. */
    @Schema(name = "PersonExternalIds", description = "The person in other data sets.")
    public record ExternalIds(
            @Nullable @Schema(pattern = "^nm[0-9]{7,10}$") String imdb,
            @Nullable @Schema(minimum = "1") Integer tmdb,

            @Nullable @Schema(pattern = "^Q[1-9][0-9]{0,11}$")
            String wikidata,

            @Nullable String letterboxd) {}
}
