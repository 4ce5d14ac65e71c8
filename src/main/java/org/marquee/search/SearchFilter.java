package org.marquee.search;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.query.Terms;
import org.marquee.kernel.sql.Conditions;
import org.marquee.kernel.text.LanguageTag;
import org.marquee.kernel.text.Slug;

/** What is looked for, and where. A filter leaves out what it can say nothing of: a person has no genre. */
record SearchFilter(
        @RestQuery
        @Nullable
        @Size(max = Terms.MAX_LENGTH)
        @Pattern(regexp = Terms.PATTERN, message = Terms.RULE)
        @Parameter(description = "What is looked for; without it, all is found, what is newest first. " + Terms.SYNTAX)
        String q,

        @RestQuery
        @Size(max = 3, message = "must be given at most 3 times")
        @Parameter(description = "Only things of this kind.")
        List<Kind> type,

        @RestQuery
        @Size(max = 100, message = "must be given at most 100 times")
        @Parameter(description = "Only films of this genre, given by slug, and reviews of such.")
        List<@Pattern(regexp = Slug.PATTERN, message = Slug.RULE) @Size(max = Slug.MAX_LENGTH) String> genre,

        @RestQuery
        @Size(max = 100, message = "must be given at most 100 times")
        @Parameter(description = "Only films that this platform has or had, given by slug, and reviews of such.")
        List<@Pattern(regexp = Slug.PATTERN, message = Slug.RULE) @Size(max = Slug.MAX_LENGTH) String> platform,

        @RestQuery
        @Size(max = 100, message = "must be given at most 100 times")
        @Parameter(description = "Only films first shown in this year, and reviews of such.")
        List<@Min(1870) @Max(2200) Integer> releaseYear,

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
        @Parameter(description = "Only reviews in this language, BCP 47; `en` finds `en-GB` too.")
        List<
                        @Pattern(regexp = LanguageTag.PATTERN, message = LanguageTag.RULE)
                        @Size(max = LanguageTag.MAX_LENGTH) String>
                language) {

    /** Where there is anything to look for. */
    Set<Kind> kinds() {
        var kinds = type.isEmpty() ? EnumSet.allOf(Kind.class) : EnumSet.copyOf(type);
        var ofFilms = !genre.isEmpty() || !platform.isEmpty() || !releaseYear.isEmpty();
        var ofReviews = ratingMin != null || ratingMax != null || !language.isEmpty();
        if (ofFilms || ofReviews) {
            kinds.remove(Kind.PERSON);
        }
        if (ofReviews) {
            kinds.remove(Kind.FILM);
        }
        return kinds;
    }

    /** Of rows {@code s} that have a film. */
    Conditions ofFilms() {
        return new Conditions()
                .andAnyOf("s.film_id in (select x.film_id from published_film_genre x where x.slug = any(?))", genre)
                .andAnyOf(
                        "s.film_id in (select x.film_id from published_film_availability x"
                                + " where x.platform_slug = any(?))",
                        platform)
                .andAnyOf(
                        "s.film_id in (select f.id from published_film f where f.release_year = any(?::int[]))",
                        releaseYear.stream().map(String::valueOf).toList());
    }

    Conditions ofReviews() {
        return ofFilms()
                .and("s.half_stars >= ?", halfStars(ratingMin))
                .and("s.half_stars <= ?", halfStars(ratingMax))
                .andWithin("s.language", language);
    }

    private static @Nullable Integer halfStars(@Nullable Double rating) {
        return rating == null ? null : (int) Math.round(rating * 2);
    }
}
