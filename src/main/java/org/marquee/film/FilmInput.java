package org.marquee.film;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.id.Reference;
import org.marquee.kernel.text.Blank;
import org.marquee.kernel.text.LanguageTag;
import org.marquee.kernel.text.Line;
import org.marquee.kernel.text.Slug;
import org.marquee.kernel.text.WebAddress;

/**
 * What an editor writes of a film; lists are in order. {@link FilmRules} has what must hold between its members.
 *
 * @param slug made from the title and the year, where there is none
 * @param releaseYear for films of which no more is known; else that of the date
 */
@Schema(
        name = "FilmInput",
        description = "What an editor writes of a film. Lists are in order, and have nothing twice.")
public record FilmInput(
        @Nullable @Pattern(regexp = Slug.PATTERN, message = Slug.RULE) @Size(max = Slug.MAX_LENGTH)
        String slug,

        @NotNull FilmKind kind,

        @NotBlank @Pattern(regexp = Line.PATTERN, message = Line.RULE) @Size(max = 300)
        String title,

        @Nullable @Valid OriginalTitleInput originalTitle,
        @Nullable @Size(max = 100) List<@Valid AlternativeTitleInput> alternativeTitles,

        @Nullable @Pattern(regexp = Blank.NOT, message = Blank.RULE) @Size(max = 5000)
        String synopsis,

        @Nullable @Schema(description = "From 1870 to 2200.")
        LocalDate releaseDate,

        @Nullable @Min(1870) @Max(2200) @Schema(description = "Where only the year is known; else that of the date.")
        Integer releaseYear,

        @Nullable @Min(1) @Max(60000) Integer runtimeMinutes,

        @Nullable @Size(max = 50) @Schema(description = "ISO 3166-1 alpha-2.")
        List<@Pattern(regexp = COUNTRY, message = COUNTRY_RULE) String> countries,

        @Nullable @Size(max = 50) @Schema(description = "BCP 47.")
        List<
                        @Pattern(regexp = LanguageTag.PATTERN, message = LanguageTag.RULE)
                        @Size(max = LanguageTag.MAX_LENGTH) String>
                languages,

        @Nullable @Size(max = 50) List<Reference> genres,
        @Nullable @Size(max = 50) List<Reference> companies,
        @Nullable @Valid ExternalIdsInput externalIds,
        @Nullable UUID poster,
        @Nullable @Size(max = 200) List<@Valid GalleryImageInput> gallery,
        @Nullable @Size(max = 500) List<@Valid AvailabilityInput> availability,
        @Nullable @Size(max = 1000) List<@Valid CreditInput> credits) {

    static final String COUNTRY = "^[A-Z]{2}$";
    static final String COUNTRY_RULE = "must be a country code such as KR (ISO 3166-1 alpha-2)";

    @Schema(name = "OriginalTitleInput", description = "The title a film was made under, in its own script.")
    public record OriginalTitleInput(
            @NotBlank @Size(max = 300) String value,

            @NotNull
            @Pattern(regexp = LanguageTag.PATTERN, message = LanguageTag.RULE)
            @Size(max = LanguageTag.MAX_LENGTH)
            String language,

            @Nullable @Pattern(regexp = Blank.NOT, message = Blank.RULE) @Size(max = 300)
            String romanised) {}

    @Schema(name = "AlternativeTitleInput", description = "Another title that a film is known under.")
    public record AlternativeTitleInput(
            @NotBlank @Pattern(regexp = Line.PATTERN, message = Line.RULE) @Size(max = 300)
            String title,

            @Nullable
            @Pattern(regexp = LanguageTag.PATTERN, message = LanguageTag.RULE)
            @Size(max = LanguageTag.MAX_LENGTH)
            String language) {}

    @Schema(name = "FilmExternalIdsInput", description = "The film in other data sets.")
    public record ExternalIdsInput(
            @Nullable @Pattern(regexp = "^tt[0-9]{7,10}$") String imdb,
            @Nullable @Min(1) Integer tmdb,

            @Nullable @Pattern(regexp = "^Q[1-9][0-9]{0,11}$")
            String wikidata,

            @Nullable @Pattern(regexp = Blank.NOT, message = Blank.RULE) @Size(max = 200)
            String letterboxd) {}

    @Schema(name = "GalleryImageInput", description = "A picture, with what it says here instead of its own words.")
    public record GalleryImageInput(
            @NotNull UUID image,
            @Nullable @Size(max = 500) String alt,

            @Nullable @Pattern(regexp = Blank.NOT, message = Blank.RULE) @Size(max = 1000)
            String caption,

            @Nullable @Pattern(regexp = Blank.NOT, message = Blank.RULE) @Size(max = 300)
            String credit) {}

    @Schema(name = "AvailabilityInput", description = "One way to watch a film in one country.")
    public record AvailabilityInput(
            @NotNull Reference platform,

            @NotNull @Pattern(regexp = COUNTRY, message = COUNTRY_RULE)
            String country,

            @NotNull AvailabilityKind kind,

            @Nullable @Pattern(regexp = WebAddress.PATTERN, message = WebAddress.RULE) @Size(max = 1000)
            String url,

            @Nullable LocalDate availableFrom,
            @Nullable LocalDate availableUntil) {}

    /** A role of the cast, or a job of the crew. */
    @Schema(name = "CreditInput", description = "A role of the cast, or a job of the crew with its department.")
    public record CreditInput(
            @NotNull CreditType type,
            @NotNull Reference person,

            @Nullable @Pattern(regexp = Blank.NOT, message = Blank.RULE) @Size(max = 200)
            String character,

            @Nullable @Pattern(regexp = Blank.NOT, message = Blank.RULE) @Size(max = 100)
            String department,

            @Nullable @Pattern(regexp = Blank.NOT, message = Blank.RULE) @Size(max = 100)
            String job) {}
}
