package org.marquee.film;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.image.ImageView;
import org.marquee.kernel.http.Cacheable;
import org.marquee.kernel.http.SurrogateKeys;
import org.marquee.term.TermReference;

/** A film in a list, and in the card of a review. */
@Schema(name = "FilmSummary", description = "A film in a list, and in the card of a review.")
public record FilmSummary(
        UUID id,
        @Schema(examples = "ballerina-2023") String slug,
        FilmKind kind,
        @Schema(examples = "Ballerina") String title,

        @Nullable @Schema(description = "Where it differs from the title.")
        OriginalTitle originalTitle,

        @Nullable @Schema(minimum = "1870", maximum = "2200", examples = "2023")
        Integer year,

        List<TermReference> genres,
        @Nullable ImageView poster)
        implements Cacheable {

    /** The members that every document of a film {@code f} has. */
    static final String MEMBERS = """
            'id', f.id, 'slug', f.slug, 'kind', f.kind, 'title', f.title,
            'originalTitle', case when f.original_title is not null then
              json_build_object('value', f.original_title, 'language', f.original_title_language,
                'romanised', f.original_title_romanised) end,
            'year', f.release_year,
            'genres', (
              select coalesce(json_agg(json_build_object('id', g.id, 'slug', g.slug, 'name', g.name)
                order by g.position), '[]')
              from published_film_genre g where g.film_id = f.id),
            'poster', (select %s from published_film_image i where i.film_id = f.id and i.role = 'poster')""".formatted(ImageView.DOCUMENT);

    /** Builds the document of a row {@code f} of {@code published_film}. */
    public static final String DOCUMENT = "json_build_object(" + MEMBERS + ")";

    @Override
    public void mark(SurrogateKeys keys) {
        keys.part("film", id);
        genres.forEach(genre -> keys.part("term", genre.id()));
        if (poster != null) {
            poster.mark(keys);
        }
    }
}
