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
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.id.Reference;
import org.marquee.kernel.text.LanguageTag;
import org.marquee.kernel.text.Slug;

/** What an editor writes of a film; lists are in order. */
public record FilmInput(
        @NotNull @Pattern(regexp = Slug.PATTERN, message = Slug.RULE) @Size(max = Slug.MAX_LENGTH)
        String slug,

        @NotNull FilmKind kind,
        @NotBlank @Size(max = 300) String title,
        @Nullable @Valid OriginalTitleInput originalTitle,
        @Nullable @Size(max = 100) List<@Valid AlternativeTitleInput> alternativeTitles,
        @Nullable @Size(min = 1, max = 5000) String synopsis,
        @Nullable LocalDate releaseDate,
        @Nullable @Min(1870) @Max(2200) Integer releaseYear,
        @Nullable @Min(1) @Max(60000) Integer runtimeMinutes,
        @Nullable @Size(max = 50) List<@Pattern(regexp = "^[A-Z]{2}$") String> countries,

        @Nullable @Size(max = 50)
        List<@Pattern(regexp = LanguageTag.PATTERN, message = LanguageTag.RULE) String> languages,

        @Nullable @Size(max = 50) List<Reference> genres,
        @Nullable @Size(max = 50) List<Reference> companies,
        @Nullable @Valid ExternalIdsInput externalIds,
        @Nullable UUID poster,
        @Nullable @Size(max = 200) List<@Valid GalleryImageInput> gallery,
        @Nullable @Size(max = 500) List<@Valid AvailabilityInput> availability,
        @Nullable @Size(max = 1000) List<@Valid CreditInput> credits) {

    public record OriginalTitleInput(
            @NotBlank @Size(max = 300) String value,

            @NotNull
            @Pattern(regexp = LanguageTag.PATTERN, message = LanguageTag.RULE)
            @Size(max = LanguageTag.MAX_LENGTH)
            String language,

            @Nullable @Size(min = 1, max = 300) String romanised) {}

    public record AlternativeTitleInput(
            @NotBlank @Size(max = 300) String title,

            @Nullable
            @Pattern(regexp = LanguageTag.PATTERN, message = LanguageTag.RULE)
            @Size(max = LanguageTag.MAX_LENGTH)
            String language) {}

    public record ExternalIdsInput(
            @Nullable @Pattern(regexp = "^tt[0-9]{7,10}$") String imdb,
            @Nullable @Min(1) Integer tmdb,

            @Nullable @Pattern(regexp = "^Q[1-9][0-9]{0,11}$")
            String wikidata,

            @Nullable @Size(min = 1, max = 200) String letterboxd) {
        static final ExternalIdsInput NONE = new ExternalIdsInput(null, null, null, null);
    }

    public record GalleryImageInput(
            @NotNull UUID image,
            @Nullable @Size(max = 500) String alt,
            @Nullable @Size(min = 1, max = 1000) String caption,
            @Nullable @Size(min = 1, max = 300) String credit) {}

    public record AvailabilityInput(
            @NotNull Reference platform,
            @NotNull @Pattern(regexp = "^[A-Z]{2}$") String country,
            @NotNull AvailabilityKind kind,

            @Nullable @Pattern(regexp = "^https?://\\S+$") @Size(max = 1000)
            String url,

            @Nullable LocalDate availableFrom,
            @Nullable LocalDate availableUntil) {}

    /** A role of the cast, or a job of the crew. */
    public record CreditInput(
            @NotNull CreditType type,
            @NotNull Reference person,
            @Nullable @Size(min = 1, max = 200) String character,
            @Nullable @Size(min = 1, max = 100) String department,
            @Nullable @Size(min = 1, max = 100) String job) {}
}
