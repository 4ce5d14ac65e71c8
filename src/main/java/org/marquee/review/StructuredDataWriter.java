package org.marquee.review;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.marquee.image.ImageView;
import org.marquee.kernel.link.Links;
import org.marquee.kernel.link.Site;

/** Says in the words of schema.org what the page of a review says; nothing more. */
@Singleton
class StructuredDataWriter {
    private final Links links;
    private final Site site;
    private final StructuredWorks works;

    StructuredDataWriter(Links links, Site site, StructuredWorks works) {
        this.links = links;
        this.site = site;
        this.works = works;
    }

    /** @param text the body without any markup */
    StructuredReview of(ReviewView review, String text) {
        var page = links.reviewPage(review.slug());
        return new StructuredReview(
                "https://schema.org",
                "Review",
                page + "#review",
                page,
                review.headline(),
                review.headline(),
                review.authors().stream()
                        .map(author -> StructuredPart.Person.of(
                                author.name(),
                                null,
                                links.authorPage(author.slug()).orElse(null)))
                        .toList(),
                StructuredPart.Organization.of(
                        site.name(), site.page(), site.logo().orElse(null)),
                review.publishedAt(),
                review.updatedAt(),
                review.language(),
                review.verdict(),
                text,
                StructuredPart.Rating.of(review.rating()),
                works.of(review.film()),
                picture(review),
                notes(review.pros()),
                notes(review.cons()));
    }

    private static StructuredPart.@Nullable Picture picture(ReviewView review) {
        return Stream.of(review.heroImage(), review.film().poster())
                .filter(Objects::nonNull)
                .findFirst()
                .map(image -> new StructuredPart.Picture(
                        "ImageObject", largest(image).url(), image.caption(), image.credit()))
                .orElse(null);
    }

    /** Whole, and in the format that every search engine reads. */
    static ImageView.Rendition largest(ImageView image) {
        return image.renditions().stream()
                .filter(each -> each.crop() == null && each.format().equals("jpeg"))
                .reduce((narrower, wider) -> wider)
                .orElseThrow();
    }

    private static StructuredPart.@Nullable Notes notes(List<String> notes) {
        return notes.isEmpty()
                ? null
                : new StructuredPart.Notes(
                        "ItemList",
                        IntStream.range(0, notes.size())
                                .mapToObj(at -> new StructuredPart.Note("ListItem", at + 1, notes.get(at)))
                                .toList());
    }
}
