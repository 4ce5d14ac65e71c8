package org.marquee.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.account.AccountReference;
import org.marquee.author.AuthorReference;
import org.marquee.image.ImageView;
import org.marquee.kernel.http.Versioned;
import org.marquee.term.TermReference;

/** A review as editors see it: its working copy, which is its newest revision, and what readers see of it. */
@Schema(name = "EditableReview", description = "The working copy of a review, and what readers see of it.")
record EditableReview(
        UUID id,
        String slug,
        String headline,
        @Nullable String dek,
        @Nullable String verdict,

        @Nullable @Schema(minimum = "0.5", maximum = "5", multipleOf = 0.5)
        Double rating,

        @Schema(description = "BCP 47.", examples = "en") String language,
        boolean containsSpoilers,
        @Nullable FilmReference film,
        List<AuthorReference> authors,
        @Schema(description = "Markdown.") String body,
        List<TermReference> tags,
        @Nullable HeroImage heroImage,
        List<RelatedReview> related,
        List<String> pros,
        List<String> cons,
        SeoTexts seo,

        @Nullable @Schema(description = "The review that this one translates.")
        RelatedReview translationOf,

        @Schema(description = "All others that belong together with it as translations, whatever their state.")
        List<EditableTranslation> translations,

        CommentPolicy commentPolicy,
        @Schema(minimum = "0") int wordCount,
        @Schema(minimum = "0") int readingMinutes,
        ReviewState state,

        @Schema(minimum = "1", description = "The number of the working copy among the revisions.")
        int revision,

        @Schema(minimum = "0", description = "Grows with each change.")
        int version,

        @Nullable @Schema(description = "What readers see now.")
        Showing publication,

        @Nullable @Schema(description = "What readers will see next.")
        Showing schedule,

        @Nullable Submission submission,
        @Nullable Return returned,
        Instant createdAt,
        @Nullable AccountReference createdBy,

        @Schema(description = "When the working copy was saved.")
        Instant savedAt,

        @Nullable AccountReference savedBy,
        Instant updatedAt,

        @Nullable @Schema(description = "Since when it is in the trash.")
        Instant trashedAt)
        implements Versioned {

    /** What the review is about. */
    @Schema(name = "FilmReference", description = "A film where it is referred to.")
    record FilmReference(UUID id, String slug, String title) {
        static final String DOCUMENT = "json_build_object('id', f.id, 'slug', f.slug, 'title', f.title)";
    }

    /** The picture above it, and what it says there; null: the picture's own words. */
    @Schema(
            name = "EditableHeroImage",
            description = "The picture above it; what is null here stands in the picture itself.")
    record HeroImage(
            ImageView image,
            @Nullable String alt,
            @Nullable String caption,
            @Nullable String credit) {}

    /** A review to read next. */
    @Schema(name = "RelatedReview", description = "A review to read next, whatever its state.")
    record RelatedReview(
            UUID id,

            @Nullable
            @Schema(description = "As readers see it; null while they don't, for it may be somebody else's draft.")
            String slug,

            @Nullable @Schema(description = "As readers see it; null while they don't.")
            String headline) {}

    /** What search engines show; null: headline and dek. */
    @Schema(name = "EditableSeo", description = "What search engines show; what is null is made of headline and dek.")
    record SeoTexts(
            @Nullable String title,
            @Nullable String description,
            @Nullable String canonicalUrl,
            Robots robots,

            @Nullable @Schema(description = "The picture beside links, instead of the one above the review.")
            ImageView image) {}

    /** What search engines may do. */
    @Schema(name = "Robots", description = "What search engines may do.")
    record Robots(
            @Schema(description = "Whether they show the page.")
            boolean index,

            @Schema(description = "Whether they follow its links.")
            boolean follow) {}

    /** The review in another language. */
    @Schema(name = "EditableTranslation", description = "The review in another language, whatever its state.")
    record EditableTranslation(
            UUID id,

            @Schema(description = "BCP 47; of the working copy.")
            String language,

            @Nullable @Schema(description = "As readers see it; null while they don't.")
            String slug,

            @Nullable @Schema(description = "As readers see it; null while they don't.")
            String headline) {}

    /** When readers see which revision. */
    @Schema(name = "Showing", description = "When readers see which revision.")
    record Showing(
            @Schema(minimum = "1") int revision,

            Instant publishAt,
            @Nullable Instant unpublishAt,

            @Schema(description = "When readers first saw the review.")
            Instant publishedAt) {
        static final String DOCUMENT = """
                json_build_object('revision', p.number, 'publishAt', p.publish_at,
                  'unpublishAt', p.unpublish_at, 'publishedAt', p.published_at)""";
    }

    /** It waits for an editor. */
    @Schema(name = "Submission", description = "It waits for an editor.")
    record Submission(Instant submittedAt, @Nullable AccountReference submittedBy) {}

    /** It was sent back, and may have been handed in anew since. */
    @Schema(
            name = "Return",
            description =
                    "It was sent back. That stands until it is published, even while it waits for an editor anew.")
    record Return(
            Instant returnedAt,
            @Nullable AccountReference returnedBy,
            @Nullable String note) {}
}
