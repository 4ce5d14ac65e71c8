package org.marquee.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.link.ReviewPageUrl;
import org.marquee.review.BlockView;
import org.marquee.review.ReadableBody;

/**
 * A review by itself: of what it refers to, it has the ids. Its body is as readers get it, with the addresses of pictures and the
 * headlines of other reviews in it, so that it is sent again when these change.
 *
 * <p>What is said below it and how much that is are not in it: there is far more of it than of anything else, it changes all the
 * time, and what readers have erased is not to live on in copies. Apps ask for it when somebody looks.
 */
@Schema(name = "SyncReview", description = "A review, with the ids of all that it refers to.")
record SyncReview(
        UUID id,
        @Schema(examples = "ballerina-2023-review") String slug,

        @Schema(examples = "Grief on pointe: Ballerina dances its revenge in neon and rain")
        String headline,

        @Nullable @Schema(description = "One or two sentences under the headline.")
        String dek,

        @Nullable @Schema(description = "The judgement in one sentence.")
        String verdict,

        @Schema(minimum = "0.5", maximum = "5", multipleOf = 0.5, examples = "4.5")
        double rating,

        @Schema(description = "BCP 47.", examples = "en") String language,
        boolean containsSpoilers,

        @Schema(description = "When it was first published.")
        Instant publishedAt,

        @Schema(description = "Since when it reads as it does.")
        Instant updatedAt,

        @Schema(minimum = "0", examples = "640") int wordCount,
        @Schema(minimum = "0", examples = "3") int readingMinutes,
        UUID filmId,
        List<UUID> authorIds,
        @Nullable ImageUse heroImage,

        @JsonInclude(Include.NON_NULL)
        @Nullable
        @Schema(description = "The body as safe HTML; present unless `body` asked for other forms only.")
        String bodyHtml,

        @JsonInclude(Include.NON_NULL)
        @Nullable
        @Schema(description = "The body as typed blocks; present when `body=blocks` asked for them.")
        List<BlockView> bodyBlocks,

        @JsonInclude(Include.NON_NULL)
        @Nullable
        @Schema(description = "The body as plain text; present when `body=text` asked for it.")
        String bodyText,

        @Schema(description = "The pictures in the body, in its order.")
        List<UUID> imageIds,

        List<String> pros,
        List<String> cons,
        List<UUID> tagIds,

        @Schema(description = "Reviews to read next, in the order the editors chose.")
        List<UUID> relatedIds,

        ReviewPageUrl url) {

    /** Builds the document of a row {@code r} of {@code published_review}; the body comes into it by {@link #with}. */
    static final String DOCUMENT = """
            json_build_object('id', r.id, 'slug', r.slug, 'headline', r.headline, 'dek', r.dek, 'verdict', r.verdict,
              'rating', r.half_stars * 0.5, 'language', r.language, 'containsSpoilers', r.contains_spoilers,
              'publishedAt', r.published_at, 'updatedAt', r.updated_at,
              'wordCount', r.word_count, 'readingMinutes', r.reading_minutes, 'filmId', r.film_id,
              'authorIds', (
                select coalesce(json_agg(a.id order by a.position), '[]') from published_review_author a
                where a.review_id = r.id),
              'heroImage', (select %s from published_review_hero x where x.review_id = r.id),
              'imageIds', (
                select coalesce(json_agg(i.id order by i.position), '[]') from published_review_image i
                where i.review_id = r.id and i.role = 'inline'),
              'pros', r.pros, 'cons', r.cons,
              'tagIds', (
                select coalesce(json_agg(t.id order by t.position), '[]') from published_review_tag t
                where t.review_id = r.id),
              'relatedIds', (
                select coalesce(json_agg(x.related_id order by x.position), '[]') from published_review_related x
                where x.review_id = r.id),
              'url', r.slug)""".formatted(ImageUse.DOCUMENT);

    /** The same with a body in the given forms. */
    SyncReview with(ReadableBody.Forms body) {
        return new SyncReview(
                id,
                slug,
                headline,
                dek,
                verdict,
                rating,
                language,
                containsSpoilers,
                publishedAt,
                updatedAt,
                wordCount,
                readingMinutes,
                filmId,
                authorIds,
                heroImage,
                body.html(),
                body.blocks(),
                body.text(),
                imageIds,
                pros,
                cons,
                tagIds,
                relatedIds,
                url);
    }
}
