package org.marquee.kernel.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the blocks of a body point at. */
final class Mentions {
    private Mentions() {}

    static List<ImageReference> images(List<Block> blocks) {
        return everyIn(blocks)
                .filter(Block.ImageBlock.class::isInstance)
                .map(Block.ImageBlock.class::cast)
                .map(image -> new ImageReference(image.image(), image.alt(), image.caption(), image.credit()))
                .toList();
    }

    static Set<String> reviews(List<Block> blocks) {
        return everyIn(blocks).flatMap(Mentions::reviewsOf).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<String> reviewsOf(Block block) {
        if (block instanceof Block.RelatedReview related) {
            return Stream.of(related.slug());
        } else if (block instanceof Block.Paragraph paragraph) {
            return reviewsOf(paragraph.content());
        } else if (block instanceof Block.Heading heading) {
            return reviewsOf(heading.content());
        }
        return Stream.empty();
    }

    private static Stream<String> reviewsOf(List<Span> content) {
        return content.stream().map(Span::review).filter(Objects::nonNull);
    }

    private static Stream<Block> everyIn(List<Block> blocks) {
        return blocks.stream().flatMap(block -> Stream.concat(Stream.of(block), everyIn(childrenOf(block))));
    }

    private static List<Block> childrenOf(Block block) {
        if (block instanceof Block.Quote quote) {
            return quote.blocks();
        } else if (block instanceof Block.ListBlock list) {
            return list.items().stream().flatMap(List::stream).toList();
        }
        return List.of();
    }
}
