package org.marquee.review;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.marquee.kernel.http.Moved;
import org.marquee.kernel.http.Prepared;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;
import org.marquee.kernel.prepared.Shelf;
import org.marquee.kernel.problem.NotFound;
import org.marquee.kernel.sql.Detail;
import org.marquee.kernel.sql.Details;
import org.marquee.kernel.sql.Lists;
import org.marquee.kernel.sql.Reader;
import org.marquee.kernel.text.Slug;

/** The reviews that readers may see, as they are this moment. */
@Singleton
class PublishedReviews {
    static final String PATH = "/api/v1/reviews";

    /** Joins to a published review {@code r} what its documents need. */
    private static final String FROM =
            "\nfrom published_review r " + ReviewView.SECTION + " cross join lateral (select r.id) this ";

    private static final Detail<PublishedReview> DETAIL = new Detail<>(
            PublishedReview.class,
            "review",
            PATH,
            "select " + PublishedReview.DOCUMENT + FROM + "where r.slug = ?",
            "select current_slug from published_review_former_slug where slug = ?");

    private static final String LASTING = "select " + PublishedReview.Lasting.DOCUMENT + FROM + "where r.slug = any(?)";

    private static final String EXISTS = "exists (select from published_review r where r.slug = ?)";

    private final Details details;
    private final Lists lists;
    private final Reader reader;
    private final Shelf shelf;

    PublishedReviews(Details details, Lists lists, Reader reader, Shelf shelf) {
        this.details = details;
        this.lists = lists;
        this.reader = reader;
        this.shelf = shelf;
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

    /**
     * The page of a review, if it is prepared.
     *
     * @throws Moved when the review has another slug by now
     * @throws NotFound when there is none
     */
    Optional<Prepared> prepared(String slug) {
        if (!Slug.isValid(slug)) {
            throw new NotFound(DETAIL.name(), slug);
        }
        var found = shelf.find(PATH + "/", slug, EXISTS);
        if (!found.isThere()) {
            throw details.movedOrMissing(DETAIL, slug);
        }
        return Optional.ofNullable(found.answer());
    }

    /** Those of these that there are, each with how long it will last. */
    List<PublishedReview.Lasting> lasting(Collection<String> slugs) {
        return reader.all(PublishedReview.Lasting.class, LASTING, (Object) slugs.toArray(String[]::new));
    }

    PublishedReview require(String slug) {
        return details.require(DETAIL, slug);
    }
}
