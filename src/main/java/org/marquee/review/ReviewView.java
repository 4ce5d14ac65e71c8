package org.marquee.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.author.AuthorReference;
import org.marquee.film.ReviewedFilm;
import org.marquee.image.ImageView;
import org.marquee.kernel.http.Cacheable;
import org.marquee.kernel.http.SurrogateKeys;
import org.marquee.kernel.link.ReviewPageUrl;
import org.marquee.term.TermReference;

/** A review, whole: all that its page shows. */
@Schema(name = "Review", description = "A review, whole: all that its page shows.")
record ReviewView(
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
        @Schema(minimum = "0") int commentCount,

        @Schema(
                description =
                        "Whether readers may comment now. Their time ends by itself: caches may tell so as much later as they keep"
                                + " answers.")
        boolean commentsOpen,

        ReviewedFilm film,
        List<AuthorReference> authors,
        @Nullable ImageView heroImage,

        @JsonInclude(Include.NON_NULL)
        @Nullable
        @Schema(description = "The body as safe HTML; present unless `body` asks for other forms only.")
        String bodyHtml,

        @JsonInclude(Include.NON_NULL)
        @Nullable
        @Schema(description = "The body as typed blocks; present when `body=blocks` asks for them.")
        List<BlockView> bodyBlocks,

        @JsonInclude(Include.NON_NULL)
        @Nullable
        @Schema(description = "The body as plain text; present when `body=text` asks for it.")
        String bodyText,

        @Schema(description = "The pictures in the body, in its order.")
        List<ImageView> images,

        List<String> pros,
        List<String> cons,
        List<TermReference> tags,

        @Schema(description = "Reviews to read next, in the order the editors chose.")
        List<ReviewCard> related,

        @Schema(description = "The same review in other languages, as far as readers may see it.")
        List<Translation> translations,

        Seo seo,

        @JsonInclude(Include.NON_NULL)
        @Nullable
        @Schema(
                description =
                        "schema.org's words for it, as JSON-LD; only where `fields` names it. In a page, `<` has to be written as"
                                + " `\\u003c`: `/structured-data` does so.")
        StructuredReview structuredData,

        ReviewPageUrl url)
        implements Cacheable, SharedPage {

    /** Joins what readers know of the comments, which is nothing when they don't see the review. */
    static final String SECTION = "left join published_comment_section s on s.review_id = r.id";

    /**
     * Builds the document of a review {@code r}, whose key stands in {@code this} as well, and of the section {@code s} of
     * {@link #SECTION} below it; the body comes into it by {@link #with}, and what is made of the
     * whole.
     */
    static String document(ReviewSource source) {
        return "json_build_object(%s, %s)".formatted(members(source), related(source));
    }

    private static String members(ReviewSource source) {
        return """
            %4$s,
            'verdict', r.verdict, 'wordCount', r.word_count, 'pros', r.pros, 'cons', r.cons,
            'commentCount', coalesce(s.comment_count, 0), 'commentsOpen', coalesce(s.is_open, false),
            'film', (select %5$s from published_film f where f.id = r.film_id),
            'images', (
              select coalesce(json_agg(%3$s order by i.position), '[]')
              from %1$s_image i where i.%2$s and i.role = 'inline')""".formatted(
                source.view, source.isOf("r"), ImageView.DOCUMENT, ReviewCard.members(source), ReviewedFilm.DOCUMENT);
    }

    /** The cards are those of published reviews, whichever source says which they are. */
    private static String related(ReviewSource source) {
        return """
            'related', (
              select coalesce(json_agg(card.document order by card.position), '[]')
              from (
                select x.position, %3$s as document
                from %1$s_related x
                join published_review r on r.id = x.related_id
                where x.%2$s) card)""".formatted(source.view, source.isOf("this"), ReviewCard.DOCUMENT);
    }

    /** The same with a body in the given forms, and with what is made of the whole. */
    ReviewView with(
            ReadableBody.Forms body, Seo written, List<Translation> others, @Nullable StructuredReview structured) {
        return new ReviewView(
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
                commentCount,
                commentsOpen,
                film,
                authors,
                heroImage,
                body.html(),
                body.blocks(),
                body.text(),
                images,
                pros,
                cons,
                tags,
                related,
                others,
                written,
                structured,
                url);
    }

    @Override
    public void mark(SurrogateKeys keys) {
        keys.part("review", id);
        keys.part("comment-settings", SurrogateKeys.ONLY);
        film.mark(keys);
        authors.forEach(author -> keys.part("author", author.id()));
        tags.forEach(tag -> keys.part("term", tag.id()));
        images.forEach(image -> image.mark(keys));
        related.forEach(card -> card.mark(keys));
        translations.forEach(other -> keys.part("review", other.id()));
        if (heroImage != null) {
            heroImage.mark(keys);
        }
    }

    @Override
    public Instant lastChange() {
        return updatedAt;
    }
}
