package org.marquee.kernel.text;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Takes out of blocks what {@link References} takes out of HTML. */
final class BlockReferences {
    private final Predicate<UUID> hasImage;
    private final Predicate<String> isPublic;

    BlockReferences(Predicate<UUID> hasImage, Predicate<String> isPublic) {
        this.hasImage = hasImage;
        this.isPublic = isPublic;
    }

    List<Block> resolve(List<Block> blocks) {
        return blocks.stream().flatMap(this::resolve).toList();
    }

    private Stream<Block> resolve(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return Stream.of(new Block.Paragraph(spans(paragraph.content())));
        } else if (block instanceof Block.Heading heading) {
            return Stream.of(new Block.Heading(heading.level(), spans(heading.content())));
        } else if (block instanceof Block.ImageBlock image) {
            return hasImage.test(image.image()) ? Stream.of(image) : Stream.empty();
        } else if (block instanceof Block.RelatedReview related) {
            return isPublic.test(related.slug()) ? Stream.of(related) : Stream.empty();
        } else if (block instanceof Block.Quote quote) {
            var inner = resolve(quote.blocks());
            return inner.isEmpty() ? Stream.empty() : Stream.of(new Block.Quote(inner));
        } else if (block instanceof Block.ListBlock list) {
            return resolve(list);
        }
        return Stream.of(block);
    }

    private Stream<Block> resolve(Block.ListBlock list) {
        var items = new ArrayList<List<Block>>();
        for (var item : list.items()) {
            var content = resolve(item);
            if (!content.isEmpty()) {
                items.add(content);
            }
        }
        return items.isEmpty() ? Stream.empty() : Stream.of(new Block.ListBlock(list.ordered(), list.start(), items));
    }

    private List<Span> spans(List<Span> content) {
        if (content.stream().noneMatch(this::isHidden)) {
            return content;
        }
        var spans = new Runs(); // Without its link a run may look like its neighbours.
        content.forEach(span -> spans.add(isHidden(span) ? new Span(span.text(), span.marks(), null, null) : span));
        return spans.take();
    }

    private boolean isHidden(Span span) {
        return span.review() != null && !isPublic.test(span.review());
    }
}
