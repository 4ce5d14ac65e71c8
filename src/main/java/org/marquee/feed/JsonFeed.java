package org.marquee.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.review.ReviewCard;

/** A feed as JSON Feed, version 1.1, has it: what is not known is left out. */
@Schema(name = "JsonFeed", description = "A feed as JSON Feed 1.1 has it, see jsonfeed.org.")
record JsonFeed(
        @Schema(examples = VERSION) String version,

        String title,
        @JsonInclude(Include.NON_NULL) @Nullable String description,

        @JsonProperty("home_page_url") @Schema(format = "uri")
        String homePageUrl,

        @JsonProperty("feed_url") @Schema(format = "uri") String feedUrl,

        @JsonProperty("next_url")
        @JsonInclude(Include.NON_NULL)
        @Nullable
        @Schema(format = "uri", description = "Where what is older is; absent at the end.")
        String nextUrl,

        List<Item> items) {

    private static final String VERSION = "https://jsonfeed.org/version/1.1";

    static JsonFeed of(Digest digest) {
        return new JsonFeed(
                VERSION,
                digest.title(),
                digest.description(),
                digest.home(),
                digest.self(),
                digest.next(),
                digest.articles().stream().map(Item::of).toList());
    }

    @Schema(name = "JsonFeedItem", description = "An entry of a feed. It has `content_html` or `content_text`.")
    record Item(
            @Schema(description = "Stays the same for ever.", format = "uri")
            String id,

            @Schema(format = "uri") String url,
            String title,

            @JsonProperty("content_html") @JsonInclude(Include.NON_NULL) @Nullable @Schema(description = "Safe HTML.")
            String contentHtml,

            @JsonProperty("content_text") @JsonInclude(Include.NON_NULL) @Nullable
            String contentText,

            @JsonInclude(Include.NON_NULL) @Nullable String summary,

            @JsonInclude(Include.NON_NULL) @Nullable @Schema(format = "uri")
            String image,

            @JsonProperty("date_published") Instant datePublished,
            @JsonProperty("date_modified") Instant dateModified,
            List<Author> authors,
            List<String> tags,

            @JsonInclude(Include.NON_NULL) @Nullable @Schema(description = "BCP 47.", examples = "en")
            String language,

            @JsonProperty("_marquee") @JsonInclude(Include.NON_NULL) @Nullable
            About about) {

        static Item of(Article article) {
            return new Item(
                    article.id(),
                    article.url(),
                    article.title(),
                    article.html(),
                    article.html() == null ? text(article) : null,
                    article.html() == null ? null : article.summary(),
                    article.image(),
                    article.publishedAt(),
                    article.updatedAt(),
                    article.authors().stream()
                            .map(author -> new Author(author.name(), author.url()))
                            .toList(),
                    article.labels().stream().map(Article.Label::name).toList(),
                    article.language(),
                    article.about());
        }

        /** One of both contents has to be there. */
        private static String text(Article article) {
            return article.summary() == null ? article.title() : article.summary();
        }
    }

    @Schema(name = "JsonFeedAuthor", description = "Who wrote it.")
    record Author(
            String name,

            @JsonInclude(Include.NON_NULL) @Nullable @Schema(format = "uri")
            String url) {}

    /** What JSON Feed has no words for. */
    @Schema(name = "JsonFeedReview", description = "What JSON Feed has no words for.")
    record About(
            @Schema(minimum = "0.5", maximum = "5", multipleOf = 0.5, examples = "4.5")
            double rating,

            boolean containsSpoilers,

            @Schema(description = "The slug of the film.", examples = "ballerina-2023")
            String film) {
        static About of(ReviewCard card) {
            return new About(card.rating(), card.containsSpoilers(), card.film().slug());
        }
    }
}
