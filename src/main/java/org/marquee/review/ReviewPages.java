package org.marquee.review;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.link.Links;

/** Makes the pages of reviews of what was read of them. */
@Singleton
class ReviewPages {
    private final Links links;
    private final SeoWriter seo;
    private final StructuredDataWriter structuredData;

    ReviewPages(Links links, SeoWriter seo, StructuredDataWriter structuredData) {
        this.links = links;
        this.seo = seo;
        this.structuredData = structuredData;
    }

    ReviewView of(PublishedReview review, Set<BodyForm> forms) {
        return page(review, forms, null);
    }

    /** Together with what schema.org would call it. */
    ReviewView structured(PublishedReview review, Set<BodyForm> forms) {
        var text = requireNonNull(review.body().in(Set.of(BodyForm.TEXT), links).text());
        return page(review, forms, structuredData.of(review.review(), text));
    }

    Preview of(PreviewReview review, Set<BodyForm> forms) {
        var view = review.review();
        return view.with(
                review.body().in(forms, links),
                seo.of(view, review.seo()),
                review.seo().translations());
    }

    private ReviewView page(PublishedReview review, Set<BodyForm> forms, @Nullable StructuredReview structured) {
        var view = review.review();
        return view.with(
                review.body().in(forms, links),
                seo.of(view, review.seo()),
                review.seo().translations(),
                structured);
    }
}
