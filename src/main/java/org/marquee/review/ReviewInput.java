package org.marquee.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.id.Reference;
import org.marquee.kernel.text.LanguageTag;
import org.marquee.kernel.text.Line;
import org.marquee.kernel.text.Slug;
import org.marquee.kernel.text.WebAddress;

/**
 * What an editor writes of a review. A draft may leave almost everything open; publishing asks for the rest.
 *
 * @param slug made from the headline when a review begins without one; later, null leaves it as it is
 * @param commentPolicy open unless given
 */
@Schema(description = "A review as an editor writes it; one that is only begun needs very little.")
public record ReviewInput(
        @Nullable @Pattern(regexp = Slug.PATTERN, message = Slug.RULE) @Size(max = Slug.MAX_LENGTH)
        String slug,

        @NotBlank @Pattern(regexp = Line.PATTERN, message = Line.RULE) @Size(max = 300)
        String headline,

        @Nullable @Size(min = 1, max = 1000) String dek,
        @Nullable @Size(min = 1, max = 1000) String verdict,

        @Nullable @Stars @Schema(minimum = "0.5", maximum = "5", multipleOf = 0.5)
        Double rating,

        @NotNull @Pattern(regexp = LanguageTag.PATTERN, message = LanguageTag.RULE) @Size(max = LanguageTag.MAX_LENGTH)
        String language,

        boolean containsSpoilers,
        @Nullable Reference film,
        @Nullable @Size(max = 20) List<Reference> authors,

        @Nullable @Size(max = 500_000) @Schema(description = ReviewInput.BODY)
        String body,

        @Nullable @Size(max = 50) List<Reference> tags,
        @Nullable @Valid HeroImageInput heroImage,
        @Nullable @Size(max = 20) List<Reference> related,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 300) String> pros,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 300) String> cons,
        @Nullable @Valid SeoInput seo,

        @Nullable @Schema(description = ReviewInput.TRANSLATION_OF)
        Reference translationOf,

        @Nullable CommentPolicy commentPolicy) {

    static final String BODY =
            "CommonMark. `[text](review:slug)` links to a review, and disappears for readers while that is not"
                    + " public; `![alt](image:id \"caption\")` shows an image of this system, with `\"caption | credit\"` or"
                    + " `\" | credit\"` its credit there too: at most 300 characters. A paragraph that is only a link to a review"
                    + " becomes an \"also read\". Pictures from elsewhere and raw HTML are left out.";

    static final String TRANSLATION_OF =
            "The review that this one translates, or any of its translations: all of them belong together, each in a"
                    + " language of its own.";

    /** The picture above the review, with what it says there instead of its own alt, caption and credit. */
    @Schema(description = "The picture above the review, with what it says there instead of its own words.")
    public record HeroImageInput(
            @NotNull UUID image,
            @Nullable @Size(max = 500) String alt,
            @Nullable @Size(min = 1, max = 1000) String caption,
            @Nullable @Size(min = 1, max = 300) String credit) {}

    @Schema(description = "What search engines are told instead of headline and dek.")
    public record SeoInput(
            @Nullable @Size(min = 1, max = 200) String title,
            @Nullable @Size(min = 1, max = 500) String description,

            @Nullable
            @Pattern(regexp = WebAddress.PATTERN, message = WebAddress.RULE)
            @Size(max = 1000)
            @Schema(description = "Where the text was published first, if that was elsewhere.")
            String canonicalUrl,

            @Nullable @Valid RobotsInput robots,

            @Nullable @Schema(description = "The picture beside links, instead of the one above the review.")
            UUID image) {}

    /** What search engines may do; all unless given. */
    @Schema(description = "What search engines may do.")
    public record RobotsInput(
            @Nullable @Schema(description = "Whether they show the page; true unless given.")
            Boolean index,

            @Nullable @Schema(description = "Whether they follow its links; true unless given.")
            Boolean follow) {}
}
