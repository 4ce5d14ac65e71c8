package org.marquee.review;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.marquee.image.ImageView;
import org.marquee.kernel.link.Links;
import org.marquee.kernel.text.Block;
import org.marquee.kernel.text.References;
import org.marquee.kernel.text.ResolvedImage;
import org.marquee.kernel.text.Span;

/**
 * Puts into a body what it points to. What is not public is not there, and leaves no trace but the author's own words:
 * {@link References} takes it out first, so that whatever is left can be found here.
 */
final class PublishedBody {
    private final Map<UUID, ImageView> images;
    private final Map<String, BlockView.ReviewReference> reviews;
    private final Links links;
    private final References references;

    PublishedBody(Map<UUID, ImageView> images, Map<String, BlockView.ReviewReference> reviews, Links links) {
        this.images = images;
        this.reviews = reviews;
        this.links = links;
        this.references = new References(this::image, this::page);
    }

    String html(String html) {
        return references.resolve(html);
    }

    String text(List<Block> blocks) {
        return references.text(blocks);
    }

    List<BlockView> blocks(List<Block> blocks) {
        return references.resolve(blocks).stream().map(this::view).toList();
    }

    private BlockView view(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return new BlockView.Paragraph(runs(paragraph.content()));
        } else if (block instanceof Block.Heading heading) {
            return new BlockView.Heading(heading.level(), runs(heading.content()));
        } else if (block instanceof Block.ImageBlock image) {
            return new BlockView.Picture(
                    requireNonNull(images.get(image.image())).used(image.alt(), image.caption(), image.credit()));
        } else if (block instanceof Block.Quote quote) {
            return new BlockView.Quote(views(quote.blocks()));
        } else if (block instanceof Block.ListBlock list) {
            return new BlockView.Items(
                    list.ordered(),
                    list.start(),
                    list.items().stream().map(this::views).toList());
        } else if (block instanceof Block.RelatedReview related) {
            return new BlockView.RelatedReview(
                    related.lead(), related.text(), requireNonNull(reviews.get(related.slug())));
        } else if (block instanceof Block.Embed embed) {
            return new BlockView.Embed(embed.url(), embed.provider());
        }
        return new BlockView.Rule();
    }

    private List<BlockView> views(List<Block> blocks) {
        return blocks.stream().map(this::view).toList();
    }

    private List<BlockView.Run> runs(List<Span> spans) {
        return spans.stream().map(this::run).toList();
    }

    private BlockView.Run run(Span span) {
        if (span.review() == null) {
            return new BlockView.Run(span.text(), span.marks(), span.href(), null);
        }
        var slug = requireNonNull(reviews.get(span.review())).slug();
        return new BlockView.Run(span.text(), span.marks(), links.reviewPage(slug), slug);
    }

    private @Nullable String page(String slug) {
        var review = reviews.get(slug);
        return review == null ? null : links.reviewPage(review.slug());
    }

    private @Nullable ResolvedImage image(UUID id) {
        var image = images.get(id);
        if (image == null) {
            return null;
        }
        // A list of sizes can't mix formats.
        var whole = image.wholeJpegs();
        var largest = whole.get(whole.size() - 1);
        var sources = whole.stream()
                .map(rendition -> links.media(rendition.url()) + " " + rendition.width() + "w")
                .collect(Collectors.joining(", "));
        return new ResolvedImage(
                links.media(largest.url()),
                whole.size() > 1 ? sources : "",
                largest.width(),
                largest.height(),
                image.alt(),
                image.caption(),
                image.credit());
    }
}
