package org.marquee.kernel.text;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of a body, for clients that draw their own views. The names in {@code type} are public API: added, never renamed.
 *
 * <p>Jackson sees the element type of a bare list only when told: write one with {@code writerFor(new TypeReference<List<Block>>() {})}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @Type(name = "paragraph", value = Block.Paragraph.class),
    @Type(name = "heading", value = Block.Heading.class),
    @Type(name = "image", value = Block.ImageBlock.class),
    @Type(name = "quote", value = Block.Quote.class),
    @Type(name = "list", value = Block.ListBlock.class),
    @Type(name = "relatedReview", value = Block.RelatedReview.class),
    @Type(name = "embed", value = Block.Embed.class),
    @Type(name = "rule", value = Block.Rule.class)
})
public sealed interface Block {

    record Paragraph(List<Span> content) implements Block {
        public Paragraph {
            content = List.copyOf(content);
        }
    }

    /** @param level 2 to 4 */
    record Heading(int level, List<Span> content) implements Block {
        public Heading {
            content = List.copyOf(content);
        }
    }

    /**
     * An image, with what the author says of it there.
     *
     * @param alt empty when the author gave none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ImageBlock(
            UUID image,
            String alt,
            @Nullable String caption,
            @Nullable String credit) implements Block {}

    record Quote(List<Block> blocks) implements Block {
        public Quote {
            blocks = List.copyOf(blocks);
        }
    }

    /** @param start the number of the first item, 0 to 999 999 999; 1 when the list is not ordered */
    record ListBlock(boolean ordered, int start, List<List<Block>> items) implements Block {
        public ListBlock {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A pointer to another review, standing for itself.
     *
     * @param text the words of the link
     * @param lead what introduces it, such as "Also read:"; kept apart so that a client may say it in its own way
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RelatedReview(String slug, String text, @Nullable String lead) implements Block {}

    /** @param provider {@code youtube} or {@code vimeo} */
    record Embed(String url, String provider) implements Block {}

    record Rule() implements Block {}
}
