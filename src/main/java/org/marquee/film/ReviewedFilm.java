package org.marquee.film;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.image.ImageView;
import org.marquee.kernel.http.Cacheable;
import org.marquee.kernel.http.SurrogateKeys;
import org.marquee.term.TermReference;

/** A film as the page of its review shows it. */
@Schema(name = "ReviewedFilm", description = "A film as the page of its review shows it.")
public record ReviewedFilm(
        UUID id,
        @Schema(examples = "ballerina-2023") String slug,
        FilmKind kind,
        @Schema(examples = "Ballerina") String title,

        @Nullable @Schema(description = "Where it differs from the title.")
        OriginalTitle originalTitle,

        @Nullable @Schema(minimum = "1870", maximum = "2200", examples = "2023")
        Integer year,

        List<TermReference> genres,
        @Nullable ImageView poster,

        @Nullable @Schema(minimum = "1", description = "Of a series: of one episode.", examples = "93")
        Integer runtimeMinutes,

        @Nullable @Schema(examples = "2023-10-06") LocalDate releaseDate,
        @Schema(description = "ISO 3166-1 alpha-2.") List<String> countries,
        @Schema(description = "BCP 47.") List<String> languages,
        List<TermReference> companies,
        List<AvailabilityView> availability,
        @Nullable String synopsis,
        ExternalIds externalIds,

        @Schema(description = "The first 20 of the cast, and all of the crew.")
        List<CreditView> credits,

        @Schema(minimum = "0", description = "How many the whole cast has.")
        int castTotal)
        implements Cacheable {

    /** What the page of a review and the page of the film have in common, besides the summary. */
    static final String MEMBERS = """
            'runtimeMinutes', f.runtime_minutes, 'releaseDate', f.release_date,
            'countries', f.countries, 'languages', f.languages,
            'companies', (
              select coalesce(json_agg(json_build_object('id', x.id, 'slug', x.slug, 'name', x.name)
                order by x.position), '[]')
              from published_film_company x where x.film_id = f.id),
            'availability', (%s),
            'synopsis', f.synopsis,
            'externalIds', json_build_object('imdb', f.imdb_id, 'tmdb', f.tmdb_id, 'wikidata', f.wikidata_id,
              'letterboxd', f.letterboxd_id)""".formatted(AvailabilityView.LIST);

    /** Builds the document of a row {@code f} of {@code published_film}. */
    public static final String DOCUMENT =
            """
            json_build_object(%s, %s,
              'credits', (%s),
              'castTotal', (select count(*) from published_film_credit c where c.film_id = f.id and c.type = 'cast'))""".formatted(FilmSummary.MEMBERS, MEMBERS, CreditView.list("(c.type = 'crew' or c.position <= 20)"));

    @Override
    public void mark(SurrogateKeys keys) {
        keys.part("film", id);
        genres.forEach(genre -> keys.part("term", genre.id()));
        companies.forEach(company -> keys.part("term", company.id()));
        availability.forEach(place -> keys.part("term", place.platform().id()));
        credits.forEach(credit -> credit.mark(keys));
        if (poster != null) {
            poster.mark(keys);
        }
    }
}
