package org.marquee.review;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.image.ImageView;
import org.marquee.kernel.link.ReviewPageUrl;
import org.marquee.kernel.text.Mark;

/** A part of a body, for clients that draw their own views: what it shows is whole, nothing has to be looked up. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "paragraph", value = BlockView.Paragraph.class),
    @JsonSubTypes.Type(name = "heading", value = BlockView.Heading.class),
    @JsonSubTypes.Type(name = "image", value = BlockView.Picture.class),
    @JsonSubTypes.Type(name = "quote", value = BlockView.Quote.class),
    @JsonSubTypes.Type(name = "list", value = BlockView.Items.class),
    @JsonSubTypes.Type(name = "relatedReview", value = BlockView.RelatedReview.class),
    @JsonSubTypes.Type(name = "embed", value = BlockView.Embed.class),
    @JsonSubTypes.Type(name = "rule", value = BlockView.Rule.class)
})
@Schema(
        name = "Block",
        description = "A part of a body; `type` tells which.",
        oneOf = {
            BlockView.Paragraph.class,
            BlockView.Heading.class,
            BlockView.Picture.class,
            BlockView.Quote.class,
            BlockView.Items.class,
            BlockView.RelatedReview.class,
            BlockView.Embed.class,
            BlockView.Rule.class
        },
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "paragraph", schema = BlockView.Paragraph.class),
            @DiscriminatorMapping(value = "heading", schema = BlockView.Heading.class),
            @DiscriminatorMapping(value = "image", schema = BlockView.Picture.class),
            @DiscriminatorMapping(value = "quote", schema = BlockView.Quote.class),
            @DiscriminatorMapping(value = "list", schema = BlockView.Items.class),
            @DiscriminatorMapping(value = "relatedReview", schema = BlockView.RelatedReview.class),
            @DiscriminatorMapping(value = "embed", schema = BlockView.Embed.class),
            @DiscriminatorMapping(value = "rule", schema = BlockView.Rule.class)
        })
public sealed interface BlockView {
    @Schema(name = "ParagraphBlock", description = "A paragraph.")
    record Paragraph(List<Run> content) implements BlockView {}

    @Schema(name = "HeadingBlock", description = "A heading below the headline.")
    record Heading(@Schema(minimum = "2", maximum = "4") int level, List<Run> content) implements BlockView {}

    @Schema(name = "ImageBlock", description = "A picture, with its alt, caption and credit of this place.")
    record Picture(ImageView image) implements BlockView {}

    @Schema(name = "QuoteBlock", description = "A quotation.")
    record Quote(List<BlockView> blocks) implements BlockView {}

    @Schema(name = "ListBlock", description = "A list; each item is made of blocks.")
    record Items(
            boolean ordered,

            @Schema(minimum = "0", description = "The number of the first item.")
            int start,

            List<List<BlockView>> items)
            implements BlockView {}

    @Schema(name = "RelatedReviewBlock", description = "A pointer to another review, standing for itself.")
    record RelatedReview(
            @Nullable @Schema(description = "What introduces it.", examples = "Also read:")
            String lead,

            @Schema(description = "The words of the link.") String text,
            ReviewReference review)
            implements BlockView {}

    @Schema(name = "EmbedBlock", description = "A video elsewhere.")
    record Embed(
            @Schema(format = "uri") String url,
            @Schema(enumeration = {"youtube", "vimeo"}) String provider) implements BlockView {}

    @Schema(name = "RuleBlock", description = "A break between two parts.")
    record Rule() implements BlockView {}

    /** Text of one look. */
    @Schema(name = "TextRun", description = "Text of one look.")
    record Run(
            @Schema(minLength = 1) String text,
            List<Mark> marks,

            @Nullable @Schema(format = "uri", description = "Where the text links to.")
            String href,

            @Nullable @Schema(description = "The slug of the review that the text links to.")
            String review) {}

    @Schema(name = "ReviewReference", description = "A review that a text points to.")
    record ReviewReference(UUID id, String slug, String headline, ReviewPageUrl url) {}
}
