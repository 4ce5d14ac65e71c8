package org.marquee.review;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.link.MediaUrl;

/** What search engines and social networks show; what the editors left open is made of the review. */
@Schema(
        name = "Seo",
        description =
                "What search engines and social networks show of the page: values for its `meta` and `link` elements.")
record Seo(
        String title,

        @Nullable @Schema(description = "Without words of the editors: the dek or the verdict, cut at a word.")
        String description,

        @Schema(format = "uri", examples = "https://example.org/reviews/ballerina-2023-review")
        String canonicalUrl,

        @Schema(examples = "index, follow, max-image-preview:large")
        String robots,

        OpenGraph openGraph,
        TwitterCard twitter,

        @Schema(
                description =
                        "Where there are translations: one address for each language, this one included, and `x-default`. A page that"
                                + " search engines are to leave out, or to find elsewhere, is not among them, and has none.")
        List<Alternate> alternates) {

    /** What the Open Graph protocol calls an article. */
    @Schema(name = "OpenGraph", description = "Values for `og:` and `article:` properties.")
    record OpenGraph(
            @Schema(examples = "article") String type,
            String title,
            @Nullable String description,
            @Schema(format = "uri") String url,
            @Nullable SocialImage image,
            @Schema(examples = "Marquee") String siteName,

            @Schema(description = "Language, script and region with underscores between them.", examples = "en_GB")
            String locale,

            @Nullable Instant publishedTime,
            Instant modifiedTime,
            @Schema(description = "Names.") List<String> authors,
            @Schema(description = "Names.") List<String> tags) {}

    /** The picture that stands beside a link. */
    @Schema(
            name = "SocialImage",
            description = "The picture that stands beside a link: about 1200 pixels wide, as JPEG.")
    record SocialImage(
            MediaUrl url,
            @Schema(minimum = "1", examples = "1280") int width,
            @Schema(minimum = "1", examples = "720") int height,
            String alt) {}

    /** What Twitter's cards call it. */
    @Schema(name = "TwitterCard", description = "Values for `twitter:` names.")
    record TwitterCard(
            @Schema(enumeration = {"summary", "summary_large_image"})
            String card,

            String title,
            @Nullable String description,
            @Nullable MediaUrl image,
            @Nullable String imageAlt) {}

    /** The page in one language. */
    @Schema(name = "Alternate", description = "The page in one language: a `link` element with `rel=alternate`.")
    record Alternate(
            @Schema(description = "BCP 47, or `x-default` for everybody else.", examples = "en")
            String hreflang,

            @Schema(format = "uri") String url) {}
}
