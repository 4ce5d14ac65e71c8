package org.marquee.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.text.Blank;
import org.marquee.kernel.text.LanguageTag;
import org.marquee.kernel.text.Line;
import org.marquee.kernel.text.Slug;

/**
 * What an editor writes of a person.
 *
 * @param slug made from the name, where there is none
 */
@Schema(name = "PersonInput", description = "What an editor writes of a person.")
public record PersonInput(
        @Nullable @Pattern(regexp = Slug.PATTERN, message = Slug.RULE) @Size(max = Slug.MAX_LENGTH)
        String slug,

        @NotBlank @Pattern(regexp = Line.PATTERN, message = Line.RULE) @Size(max = 200)
        String name,

        @Nullable @Valid NativeNameInput nativeName,
        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 200) String> aliases,

        @Nullable @Pattern(regexp = Blank.NOT, message = Blank.RULE) @Size(max = 5000)
        String biography,

        @Nullable @Valid ExternalIdsInput externalIds,
        @Nullable UUID portrait) {

    @Schema(name = "NativeNameInput", description = "A name in its own script.")
    public record NativeNameInput(
            @NotBlank @Size(max = 200) String value,

            @NotNull
            @Pattern(regexp = LanguageTag.PATTERN, message = LanguageTag.RULE)
            @Size(max = LanguageTag.MAX_LENGTH)
            String language) {}

    @Schema(name = "PersonExternalIdsInput", description = "The person in other data sets.")
    public record ExternalIdsInput(
            @Nullable @Pattern(regexp = "^nm[0-9]{7,10}$") String imdb,
            @Nullable @Min(1) Integer tmdb,

            @Nullable @Pattern(regexp = "^Q[1-9][0-9]{0,11}$")
            String wikidata,

            @Nullable @Pattern(regexp = Blank.NOT, message = Blank.RULE) @Size(max = 200)
            String letterboxd) {}
}
