package org.marquee.film;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.image.ImageView;
import org.marquee.kernel.http.Cacheable;
import org.marquee.kernel.http.SurrogateKeys;
import org.marquee.term.TermReference;

/** A film, whole. */
@Schema(name = "Film", description = "A film, whole.")
public record FilmView(
        UUID id,
        @Schema(examples = "ballerina-2023") String slug,
        FilmKind kind,
        @Schema(examples = "Ballerina") String title,

        @Nullable @Schema(description = "Where it differs from the title.")
        OriginalTitle originalTitle,

        List<AlternativeTitleView> alternativeTitles,

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

        @Schema(description = "The whole cast, then the whole crew.")
        List<CreditView> credits,

        List<ImageView> gallery,

        @Schema(description = "The newest 20; `/reviews?film=` has them all.")
        List<FilmReview> reviews,

        @Schema(minimum = "0") int reviewCount,

        @Schema(description = "How often each rating was given, from 0.5 to 5.")
        List<RatingCount> ratingDistribution,

        Instant updatedAt)
        implements Cacheable {

    /** Builds the document of a row {@code f} of {@code published_film}. */
    static final String DOCUMENT = """
            json_build_object(%s, %s,
              'alternativeTitles', (
                select coalesce(json_agg(json_build_object('title', t.title, 'language', t.language)
                  order by t.position), '[]')
                from published_film_alternative_title t where t.film_id = f.id),
              'credits', (%s),
              'gallery', (
                select coalesce(json_agg(%s order by i.position), '[]')
                from published_film_image i where i.film_id = f.id and i.role = 'gallery'),
              'reviews', (%s),
              'reviewCount', (select count(*) from published_review r where r.film_id = f.id),
              'ratingDistribution', (
                select json_agg(json_build_object('rating', s.half_stars * 0.5, 'count', (
                  select count(*) from published_review r
                  where r.film_id = f.id and r.half_stars = s.half_stars)) order by s.half_stars)
                from generate_series(1, 10) s (half_stars)),
              'updatedAt', f.updated_at)""".formatted(
            FilmSummary.MEMBERS, ReviewedFilm.MEMBERS, CreditView.list("true"), ImageView.DOCUMENT, FilmReview.LIST);

    @Override
    public void mark(SurrogateKeys keys) {
        keys.part("film", id).hidden(SurrogateKeys.REVIEWS_OF_FILM, id);
        genres.forEach(genre -> keys.part("term", genre.id()));
        companies.forEach(company -> keys.part("term", company.id()));
        availability.forEach(place -> keys.part("term", place.platform().id()));
        credits.forEach(credit -> credit.mark(keys));
        gallery.forEach(image -> image.mark(keys));
        reviews.forEach(review -> review.mark(keys));
        if (reviewCount > reviews.size()) {
            // Some are counted that are not named.
            keys.hiddenCollection("review");
        }
        if (poster != null) {
            poster.mark(keys);
        }
    }

    @Override
    public Instant lastChange() {
        return updatedAt;
    }

    @Schema(name = "AlternativeTitle", description = "Another title that a film is known under.")
    public record AlternativeTitleView(
            String title,
            @Nullable @Schema(description = "BCP 47.") String language) {}

    @Schema(name = "RatingCount", description = "How many reviews gave a rating.")
    record RatingCount(
            @Schema(minimum = "0.5", maximum = "5", multipleOf = 0.5, examples = "4.5")
            double rating,

            @Schema(minimum = "0") int count) {}
}
