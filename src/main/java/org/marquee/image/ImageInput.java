package org.marquee.image;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.id.Reference;
import org.marquee.kernel.text.Blank;
import org.marquee.kernel.text.WebAddress;

/** What an editor writes of an image. */
@Schema(name = "ImageInput", description = "What an editor writes of an image.")
public record ImageInput(
        @NotNull
        @Size(max = 500)
        @Schema(description = "What it shows, for those who can't see it; empty for decoration.")
        String alt,

        @Nullable @Pattern(regexp = Blank.NOT, message = Blank.RULE) @Size(max = 1000)
        String caption,

        @Nullable @Pattern(regexp = Blank.NOT, message = Blank.RULE) @Size(max = 300)
        String credit,

        @Nullable
        @Pattern(regexp = Blank.NOT, message = Blank.RULE)
        @Size(max = 300)
        @Schema(description = "On what terms it may be shown.", examples = "CC BY-SA 4.0")
        String license,

        @Nullable
        @Pattern(regexp = WebAddress.PATTERN, message = WebAddress.RULE)
        @Size(max = 2000)
        @Schema(description = "Where it was found.", examples = "https://example.org/press/still-1")
        String sourceUrl,

        @Nullable @Valid @Schema(description = "The middle, where there is none.")
        FocalPointInput focalPoint,

        @Nullable @Schema(description = "The film that it shows.")
        Reference film,

        @Nullable @Schema(description = "The person that it shows.")
        Reference person) {

    /** As {@link ImageView.FocalPoint}. */
    @Schema(name = "FocalPointInput", description = "The point that stays in view when the picture is cropped.")
    public record FocalPointInput(
            @NotNull @DecimalMin("0") @DecimalMax("1") Double x,
            @NotNull @DecimalMin("0") @DecimalMax("1") Double y) {}
}
