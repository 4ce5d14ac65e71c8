package org.marquee.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.film.AvailabilityKind;
import org.marquee.film.CreditType;
import org.marquee.film.ExternalIds;
import org.marquee.film.FilmKind;
import org.marquee.film.FilmView;
import org.marquee.film.OriginalTitle;

/** A film by itself: of what it refers to, it has the ids. */
@Schema(name = "SyncFilm", description = "A film, with the ids of all that it refers to.")
record SyncFilm(
        UUID id,
        @Schema(examples = "ballerina-2023") String slug,
        FilmKind kind,
        @Schema(examples = "Ballerina") String title,

        @Nullable @Schema(description = "Where it differs from the title.")
        OriginalTitle originalTitle,

        List<FilmView.AlternativeTitleView> alternativeTitles,

        @Nullable @Schema(minimum = "1870", maximum = "2200", examples = "2023")
        Integer year,

        @Nullable @Schema(examples = "2023-10-06") LocalDate releaseDate,

        @Nullable @Schema(minimum = "1", description = "Of a series: of one episode.", examples = "93")
        Integer runtimeMinutes,

        @Schema(description = "ISO 3166-1 alpha-2.") List<String> countries,
        @Schema(description = "BCP 47.") List<String> languages,
        List<UUID> genreIds,
        List<UUID> companyIds,
        List<Availability> availability,
        @Nullable String synopsis,
        ExternalIds externalIds,
        @Nullable UUID posterId,
        List<ImageUse> gallery,

        @Schema(description = "The whole cast, then the whole crew.")
        List<Credit> credits,

        Instant updatedAt) {

    private static final String PARTS = """
            'alternativeTitles', (
              select coalesce(json_agg(json_build_object('title', t.title, 'language', t.language) order by t.position), '[]')
              from published_film_alternative_title t where t.film_id = f.id),
            'genreIds', (
              select coalesce(json_agg(g.id order by g.position), '[]') from published_film_genre g where g.film_id = f.id),
            'companyIds', (
              select coalesce(json_agg(x.id order by x.position), '[]') from published_film_company x where x.film_id = f.id),
            'posterId', (select i.id from published_film_image i where i.film_id = f.id and i.role = 'poster'),
            'gallery', (
              select coalesce(json_agg(%s order by x.position), '[]') from published_film_use x where x.film_id = f.id),
            'availability', (%s),
            'credits', (%s)""".formatted(ImageUse.DOCUMENT, Availability.LIST, Credit.LIST);

    /** Builds the document of a row {@code f} of {@code published_film}. */
    static final String DOCUMENT = """
            json_build_object('id', f.id, 'slug', f.slug, 'kind', f.kind, 'title', f.title,
              'originalTitle', case when f.original_title is not null then
                json_build_object('value', f.original_title, 'language', f.original_title_language,
                  'romanised', f.original_title_romanised) end,
              'year', f.release_year, 'releaseDate', f.release_date, 'runtimeMinutes', f.runtime_minutes,
              'countries', f.countries, 'languages', f.languages, 'synopsis', f.synopsis,
              'externalIds', json_build_object('imdb', f.imdb_id, 'tmdb', f.tmdb_id, 'wikidata', f.wikidata_id,
                'letterboxd', f.letterboxd_id),
              'updatedAt', f.updated_at, %s)""".formatted(PARTS);

    /** One way to watch it in one country. */
    @Schema(name = "SyncAvailability", description = "One way to watch a film in one country.")
    record Availability(
            UUID platformId,

            @Schema(pattern = "^[A-Z]{2}$", description = "ISO 3166-1 alpha-2.", examples = "KR")
            String country,

            AvailabilityKind kind,

            @Nullable @Schema(format = "uri") String url,
            @Nullable LocalDate availableFrom,
            @Nullable @Schema(description = "The last day.") LocalDate availableUntil) {

        private static final String LIST = """
                select coalesce(json_agg(json_build_object('platformId', a.platform_id, 'country', a.country,
                    'kind', a.kind, 'url', a.url, 'availableFrom', a.available_from, 'availableUntil', a.available_until)
                  order by a.position), '[]')
                from published_film_availability a
                where a.film_id = f.id""";
    }

    /** One person's one part in it. */
    @Schema(name = "SyncCredit", description = "One person's one part in a film: a role played, or a job done.")
    record Credit(
            CreditType type,
            UUID personId,

            @Nullable @Schema(description = "Of cast, where the part has a name.", examples = "Ok-ju")
            String character,

            @Nullable @Schema(description = "Of crew.", examples = "Directing")
            String department,

            @Nullable @Schema(description = "Of crew.", examples = "Director")
            String job,

            @Schema(minimum = "1", description = "The place among the credits of its type, from 1: billing order.")
            int order) {

        private static final String LIST = """
                select coalesce(json_agg(json_build_object('type', c.type, 'personId', c.person_id,
                    'character', c.character, 'department', c.department, 'job', c.job, 'order', c.position)
                  order by c.type, c.position), '[]')
                from published_film_credit c
                where c.film_id = f.id""";
    }
}
