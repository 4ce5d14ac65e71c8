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
import org.marquee.kernel.link.ReviewPageUrl;
import org.marquee.term.TermReference;

/** A review as its page would show one of its revisions: like {@link ReviewView}, but a draft may lack some of it. */
@Schema(name = "Preview", description = "A review as its page would show one of its revisions.")
record Preview(
        UUID id,
        @Schema(examples = "ballerina-2023-review") String slug,

        @Schema(examples = "Grief on pointe: Ballerina dances its revenge in neon and rain")
        String headline,

        @Nullable @Schema(description = "One or two sentences under the headline.")
        String dek,

        @Nullable @Schema(description = "The judgement in one sentence.")
        String verdict,

        @Nullable @Schema(minimum = "0.5", maximum = "5", multipleOf = 0.5, examples = "4.5")
        Double rating,

        @Schema(description = "BCP 47.", examples = "en") String language,
        boolean containsSpoilers,

        @Nullable @Schema(description = "When the review was first published; null when it never was.")
        Instant publishedAt,

        @Schema(description = "When this revision was saved.")
        Instant updatedAt,

        @Schema(minimum = "0", examples = "640") int wordCount,
        @Schema(minimum = "0", examples = "3") int readingMinutes,
        @Schema(minimum = "0") int commentCount,

        @Schema(description = "Whether readers may comment now.")
        boolean commentsOpen,

        @Nullable ReviewedFilm film,
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
        ReviewPageUrl url)
        implements SharedPage {
    /** The same with a body in the given forms, and with what is made of the whole. */
    Preview with(ReadableBody.Forms body, Seo written, List<Translation> others) {
        return new Preview(
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
                url);
    }
}
