package org.marquee.film;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.image.ImageView;
import org.marquee.kernel.http.Versioned;
import org.marquee.term.TermReference;

/** A film as editors see it; the members of {@link FilmInput} have the same names here. */
@Schema(name = "EditableFilm", description = "A film as editors see it.")
record EditableFilm(
        UUID id,
        @Schema(examples = "ballerina-2023") String slug,
        FilmKind kind,
        @Schema(examples = "Ballerina") String title,
        @Nullable OriginalTitle originalTitle,
        List<FilmView.AlternativeTitleView> alternativeTitles,
        @Nullable String synopsis,
        @Nullable @Schema(examples = "2023-10-06") LocalDate releaseDate,

        @Nullable
        @Schema(
                minimum = "1870",
                maximum = "2200",
                description = "Where no more than the year is known; else it is that of the date.")
        Integer releaseYear,

        @Nullable @Schema(minimum = "1", examples = "93") Integer runtimeMinutes,
        @Schema(description = "ISO 3166-1 alpha-2.") List<String> countries,
        @Schema(description = "BCP 47.") List<String> languages,
        List<TermReference> genres,
        List<TermReference> companies,
        ExternalIds externalIds,
        @Nullable ImageView poster,
        List<EditableGalleryImage> gallery,
        List<AvailabilityView> availability,
        @Schema(description = "The cast, then the crew.") List<CreditView> credits,

        @Schema(minimum = "0", description = "Grows with each change.")
        int version,

        Instant createdAt,
        Instant updatedAt,

        @Nullable @Schema(description = "Since when it is in the trash.")
        Instant trashedAt)
        implements Versioned {

    /** Builds the document of a row {@code f} of {@code film}. */
    static final String DOCUMENT = """
            json_build_object(%s,
              'originalTitle', case when f.original_title is not null then
                json_build_object('value', f.original_title, 'language', f.original_title_language,
                  'romanised', f.original_title_romanised) end,
              'alternativeTitles', (
                select coalesce(json_agg(json_build_object('title', t.title, 'language', t.language)
                  order by t.position), '[]')
                from film_alternative_title t where t.film_id = f.id),
              'synopsis', f.synopsis, 'releaseDate', f.release_date,
              'releaseYear', case when f.release_date is null then f.release_year end,
              'runtimeMinutes', f.runtime_minutes, 'countries', f.countries, 'languages', f.languages,
              'genres', (%s), 'companies', (%s),
              'externalIds', json_build_object('imdb', f.imdb_id, 'tmdb', f.tmdb_id, 'wikidata', f.wikidata_id,
                'letterboxd', f.letterboxd_id),
              'poster', (select %s from image i where i.id = f.poster_id),
              'gallery', (%s), 'availability', (%s), 'credits', (%s),
              'createdAt', f.created_at)""".formatted(
                    EditableFilmSummary.MEMBERS,
                    EditableParts.terms("genre"),
                    EditableParts.terms("company"),
                    ImageView.DOCUMENT,
                    EditableParts.GALLERY,
                    EditableParts.AVAILABILITY,
                    EditableParts.CREDITS);

    @Schema(name = "EditableGalleryImage", description = "A picture, with what it says here instead of its own words.")
    record EditableGalleryImage(
            ImageView image,
            @Nullable String alt,
            @Nullable String caption,
            @Nullable String credit) {}
}
