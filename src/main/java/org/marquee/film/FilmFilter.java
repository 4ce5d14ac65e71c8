package org.marquee.film;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.query.Terms;
import org.marquee.kernel.sql.Conditions;
import org.marquee.kernel.sql.Order;
import org.marquee.kernel.text.LanguageTag;
import org.marquee.kernel.text.Slug;

/** Which films, in which order. Several values of one parameter mean any of them; several parameters, all of them. */
record FilmFilter(
        @RestQuery
        @Nullable
        @Size(max = Terms.MAX_LENGTH)
        @Pattern(regexp = Terms.PATTERN, message = Terms.RULE)
        @Parameter(
                description = "Only films of which this is found in its titles, among its people, or in the synopsis. "
                        + Terms.SYNTAX)
        String q,

        @RestQuery
        @Size(max = 100, message = "must be given at most 100 times")
        @Parameter(description = "Only those with one of these slugs.")
        List<@Pattern(regexp = Slug.PATTERN, message = Slug.RULE) @Size(max = Slug.MAX_LENGTH) String> slug,

        @RestQuery
        @Size(max = 5, message = "must be given at most 5 times")
        @Parameter(description = "Only films of this kind.")
        List<FilmKind> kind,

        @RestQuery
        @Size(max = 100, message = "must be given at most 100 times")
        @Parameter(description = "Only films of this genre, given by slug.")
        List<@Pattern(regexp = Slug.PATTERN, message = Slug.RULE) @Size(max = Slug.MAX_LENGTH) String> genre,

        @RestQuery
        @Size(max = 100, message = "must be given at most 100 times")
        @Parameter(description = "Only films this person is credited in, given by slug.")
        List<@Pattern(regexp = Slug.PATTERN, message = Slug.RULE) @Size(max = Slug.MAX_LENGTH) String> person,

        @RestQuery
        @Size(max = 100, message = "must be given at most 100 times")
        @Parameter(description = "Only films that this platform has or had, given by slug.")
        List<@Pattern(regexp = Slug.PATTERN, message = Slug.RULE) @Size(max = Slug.MAX_LENGTH) String> platform,

        @RestQuery
        @Size(max = 100, message = "must be given at most 100 times")
        @Parameter(description = "Only films that this company made, given by slug.")
        List<@Pattern(regexp = Slug.PATTERN, message = Slug.RULE) @Size(max = Slug.MAX_LENGTH) String> company,

        @RestQuery
        @Size(max = 100, message = "must be given at most 100 times")
        @Parameter(description = "Only films from this country, ISO 3166-1 alpha-2.")
        List<@Pattern(regexp = "^[A-Z]{2}$", message = "must be a country code such as KR (ISO 3166-1 alpha-2)") String>
                country,

        @RestQuery
        @Size(max = 100, message = "must be given at most 100 times")
        @Parameter(description = "Only films in this language, BCP 47.")
        List<
                        @Pattern(regexp = LanguageTag.PATTERN, message = LanguageTag.RULE)
                        @Size(max = LanguageTag.MAX_LENGTH) String>
                language,

        @RestQuery
        @Size(max = 100, message = "must be given at most 100 times")
        @Parameter(description = "Only films first shown in this year.")
        List<@Min(1870) @Max(2200) Integer> releaseYear,

        @RestQuery @Nullable @Parameter(description = "Only films with a published review, or only films without one.")
        Boolean reviewed,

        @RestQuery
        @DefaultValue("-releaseDate")
        @Parameter(description = "The order; a minus turns it round.")
        @Schema(enumeration = {"-releaseDate", "releaseDate", "title", "-title"})
        String sort) {

    private static final Order.Key RELEASE_DATE = new Order.Key("f.sort_date", "date");
    private static final Order.Key TITLE = new Order.Key("f.title collate \"und-x-icu\"", "text");
    private static final Order.Key ID = new Order.Key("f.id", "uuid");

    private static final String REVIEWED = "exists (select from published_review r where r.film_id = f.id)";

    Order order() {
        return Order.by(sort, sort.endsWith("title") ? TITLE : RELEASE_DATE, ID);
    }

    Conditions conditions() {
        return new Conditions()
                .andAnyOf("f.slug = any(?)", slug)
                .andAnyOf("f.kind = any(?)", kind.stream().map(FilmKind::value).toList())
                .andAnyOf("f.id in (select x.film_id from published_film_genre x where x.slug = any(?))", genre)
                .andAnyOf(
                        "f.id in (select x.film_id from published_film_credit x where x.person_slug = any(?))", person)
                .andAnyOf(
                        "f.id in (select x.film_id from published_film_availability x where x.platform_slug = any(?))",
                        platform)
                .andAnyOf("f.id in (select x.film_id from published_film_company x where x.slug = any(?))", company)
                .andAnyOf("f.countries && ?", country)
                .andAnyOf(
                        "f.languages && ?",
                        language.stream().map(LanguageTag::canonical).toList())
                .andAnyOf(
                        "f.release_year = any(?::int[])",
                        releaseYear.stream().map(String::valueOf).toList())
                // Compared with a value, it would be found out for every film there is.
                .andEither(REVIEWED, "not " + REVIEWED, reviewed);
    }
}
