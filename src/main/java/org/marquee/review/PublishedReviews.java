package org.marquee.review;

import jakarta.inject.Singleton;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;
import org.marquee.kernel.sql.Detail;
import org.marquee.kernel.sql.Details;
import org.marquee.kernel.sql.Lists;

/** The reviews that readers may see, as they are this moment. */
@Singleton
class PublishedReviews {
    private static final Detail<PublishedReview> DETAIL = new Detail<>(
            PublishedReview.class,
            "review",
            "/api/v1/reviews",
            "select " + PublishedReview.DOCUMENT
                    + "\nfrom published_review r " + ReviewView.SECTION
                    + " cross join lateral (select r.id) this where r.slug = ?",
            "select current_slug from published_review_former_slug where slug = ?");

    private final Details details;
    private final Lists lists;

    PublishedReviews(Details details, Lists lists) {
        this.details = details;
        this.lists = lists;
    }

    Page<ReviewCard> page(ReviewFilter filter, PageQuery query) {
        return lists.page(
                ReviewCard.class,
                ReviewCard.DOCUMENT,
                "published_review r",
                filter.conditions(),
                filter.order(),
                query);
    }

    PublishedReview require(String slug) {
        return details.require(DETAIL, slug);
    }
}
