package org.marquee.review;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.marquee.film.FilmKind;
import org.marquee.kernel.problem.InvalidParameters;
import org.marquee.kernel.query.Terms;
import org.marquee.kernel.sql.Conditions;
import org.marquee.kernel.sql.Order;
import org.marquee.kernel.text.LanguageTag;
import org.marquee.kernel.text.Slug;

/** Which reviews, in which order. Several values of one parameter mean any of them; several parameters, all of them. */
record ReviewFilter(
        @RestQuery
        @Nullable
        @Size(max = Terms.MAX_LENGTH)
        @Pattern(regexp = Terms.PATTERN, message = Terms.RULE)
        @Parameter(
                description =
                        "Only reviews in which this is found: in headline, dek and body, or in the titles and among the people of the film. "
                                + Terms.SYNTAX)
        String q,

        @RestQuery
        @Size(max = 100, message = "must be given at most 100 times")
        @Parameter(description = "Only those with one of these slugs: reads up to 100 reviews at once.")
        List<@Pattern(regexp = Slug.PATTERN, message = Slug.RULE) @Size(max = Slug.MAX_LENGTH) String> slug,

        @RestQuery
        @Size(max = 100, message = "must be given at most 100 times")
        @Parameter(description = "Only reviews of this film, given by slug.")
        List<@Pattern(regexp = Slug.PATTERN, message = Slug.RULE) @Size(max = Slug.MAX_LENGTH) String> film,

        @RestQuery
        @Size(max = 100, message = "must be given at most 100 times")
        @Parameter(description = "Only reviews of films this person is credited in, given by slug.")
        List<@Pattern(regexp = Slug.PATTERN, message = Slug.RULE) @Size(max = Slug.MAX_LENGTH) String> person,

        @RestQuery
        @Size(max = 100, message = "must be given at most 100 times")
        @Parameter(description = "Only reviews of films of this genre, given by slug.")
        List<@Pattern(regexp = Slug.PATTERN, message = Slug.RULE) @Size(max = Slug.MAX_LENGTH) String> genre,

        @RestQuery
        @Size(max = 5, message = "must be given at most 5 times")
        @Parameter(description = "Only reviews of films of this kind.")
        List<FilmKind> kind,

        @RestQuery
        @Size(max = 100, message = "must be given at most 100 times")
        @Parameter(description = "Only reviews of films that this platform has or had, given by slug.")
        List<@Pattern(regexp = Slug.PATTERN, message = Slug.RULE) @Size(max = Slug.MAX_LENGTH) String> platform,

        @RestQuery
        @Size(max = 100, message = "must be given at most 100 times")
        @Parameter(description = "Only reviews by this author, given by slug.")
        List<@Pattern(regexp = Slug.PATTERN, message = Slug.RULE) @Size(max = Slug.MAX_LENGTH) String> author,

        @RestQuery
        @Size(max = 100, message = "must be given at most 100 times")
        @Parameter(description = "Only reviews with this tag, given by slug.")
        List<@Pattern(regexp = Slug.PATTERN, message = Slug.RULE) @Size(max = Slug.MAX_LENGTH) String> tag,

        @RestQuery
        @Nullable
        @DecimalMin("0.5")
        @DecimalMax("5")
        @Parameter(description = "Only reviews with at least this rating.")
        @Schema(multipleOf = 0.5)
        Double ratingMin,

        @RestQuery
        @Nullable
        @DecimalMin("0.5")
        @DecimalMax("5")
        @Parameter(description = "Only reviews with at most this rating.")
        @Schema(multipleOf = 0.5)
        Double ratingMax,

        @RestQuery
        @Size(max = 100, message = "must be given at most 100 times")
        @Parameter(description = "Only reviews of films first shown in this year.")
        List<@Min(1870) @Max(2200) Integer> releaseYear,

        @RestQuery @Nullable @Parameter(description = "Only reviews first published after this moment.")
        OffsetDateTime publishedAfter,

        @RestQuery @Nullable @Parameter(description = "Only reviews first published before this moment.")
        OffsetDateTime publishedBefore,

        @RestQuery
        @Size(max = 100, message = "must be given at most 100 times")
        @Parameter(description = "Only reviews in this language, BCP 47; `en` finds `en-GB` too.")
        List<
                        @Pattern(regexp = LanguageTag.PATTERN, message = LanguageTag.RULE)
                        @Size(max = LanguageTag.MAX_LENGTH) String>
                language,

        @RestQuery
        @DefaultValue("-publishedAt")
        @Parameter(
                description =
                        "The order; a minus turns it round. `relevance`, the best first, needs `q`, and has the newest 1,000 at most.")
        @Schema(
                enumeration = {"-publishedAt", "publishedAt", "-rating", "rating", "headline", "-headline", "relevance"
                })
        String sort) {

    private static final Order.Key ID = new Order.Key("r.id", "uuid");
    private static final Map<String, Order.Key> KEYS = Map.of(
            "publishedAt", new Order.Key("r.published_at", "timestamptz"),
            "rating", new Order.Key("r.half_stars", "int"),
            "headline", new Order.Key("r.headline collate \"und-x-icu\"", "text"));

    private static final Order RELEVANCE =
            Order.by("-relevance", new Order.Key("r.score", "int"), new Order.Key("r.published_at", "timestamptz"), ID);

    boolean byRelevance() {
        return sort.equals("relevance");
    }

    /** @throws InvalidParameters when there is nothing to be relevant to */
    Order order() {
        if (byRelevance()) {
            if (q == null) {
                throw new InvalidParameters("sort", "needs-q", "can only be 'relevance' beside 'q'");
            }
            return RELEVANCE;
        }
        return Order.by(sort, requireNonNull(KEYS.get(sort.replaceFirst("^-", ""))), ID);
    }

    /** The table {@code r} that the conditions are about. */
    String from() {
        return facets().from();
    }

    private ReviewFacets facets() {
        return new ReviewFacets(List.of(
                new ReviewFacets.Chosen("published_tag", tag),
                new ReviewFacets.Chosen("published_author", author),
                new ReviewFacets.Chosen("published_genre", genre),
                new ReviewFacets.Chosen("published_platform", platform)));
    }

    Conditions conditions() {
        return facets().conditions()
                .andAnyOf("r.slug = any(?)", slug)
                .andAnyOf("r.film_id in (select f.id from published_film f where f.slug = any(?))", film)
                .andAnyOf(
                        "r.film_id in (select x.film_id from published_film_credit x where x.person_slug = any(?))",
                        person)
                .andAnyOf(
                        "r.film_id in (select f.id from published_film f where f.kind = any(?))",
                        kind.stream().map(FilmKind::value).toList())
                .and("r.half_stars >= ?", halfStars(ratingMin))
                .and("r.half_stars <= ?", halfStars(ratingMax))
                .andAnyOf(
                        "r.film_id in (select f.id from published_film f where f.release_year = any(?::int[]))",
                        releaseYear.stream().map(String::valueOf).toList())
                .and("r.published_at > ?", utc(publishedAfter))
                .and("r.published_at < ?", utc(publishedBefore))
                .andWithin("r.language", language);
    }

    /** Java knows offsets up to 18 hours, PostgreSQL only less than 16. */
    private static @Nullable OffsetDateTime utc(@Nullable OffsetDateTime time) {
        return time == null ? null : time.withOffsetSameInstant(ZoneOffset.UTC);
    }

    private static @Nullable Integer halfStars(@Nullable Double rating) {
        return rating == null ? null : (int) Math.round(rating * 2);
    }
}
