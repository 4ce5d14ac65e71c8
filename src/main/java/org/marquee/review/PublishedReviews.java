package org.marquee.review;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;
import org.marquee.kernel.prepared.Absence;
import org.marquee.kernel.query.Terms;
import org.marquee.kernel.sql.Conditions;
import org.marquee.kernel.sql.Detail;
import org.marquee.kernel.sql.Details;
import org.marquee.kernel.sql.Lists;
import org.marquee.kernel.sql.Order;
import org.marquee.kernel.sql.Reader;
import org.marquee.kernel.sql.Source;

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

    static final String EXISTS = "exists (select from published_review r where r.slug = ?)";

    /** Joins to reviews {@code r} where something is found in them. */
    private static final String FOUND = """

            join published_search_review s on s.review_id = r.id and s.revision_id = r.revision_id
            join search_query(?, array['review']) asked on s.vector @@ asked.matches""";

    private static final String RANKED = "r.*, search_score(s.names, s.titles, asked.parts, asked.typed) as score";

    /** Of a word that all reviews have, only so many are compared. */
    private static final Source NEWEST = Source.of("\norder by s.published_at desc, s.review_id limit 1000) r");

    private final Details details;
    private final Lists lists;
    private final Reader reader;
    private final Absence absence;

    PublishedReviews(Details details, Lists lists, Reader reader, Absence absence) {
        this.details = details;
        this.lists = lists;
        this.reader = reader;
        this.absence = absence;
    }

    Page<ReviewCard> page(ReviewFilter filter, PageQuery query) {
        var order = filter.order();
        if (filter.q() == null) {
            return page(Source.of(filter.from()), filter.conditions(), order, query);
        }
        Object terms = Terms.of(filter.q()).asArray();
        var found = Source.joined(Source.of(filter.from()), Source.of(FOUND, terms));
        return filter.byRelevance()
                ? page(
                        Source.joined(found.where(filter.conditions()).select(RANKED), NEWEST),
                        new Conditions(),
                        order,
                        query)
                : page(found, filter.conditions(), order, query);
    }

    private Page<ReviewCard> page(Source from, Conditions conditions, Order order, PageQuery query) {
        return lists.page(ReviewCard.class, ReviewCard.DOCUMENT, from, conditions, order, query);
    }

    /** Those of these that there are, each with how long it will last. */
    List<PublishedReview.Lasting> lasting(Collection<String> slugs) {
        return reader.all(PublishedReview.Lasting.class, LASTING, (Object) slugs.toArray(String[]::new));
    }

    PublishedReview require(String slug) {
        if (absence.isKnown()) {
            throw details.movedOrMissing(DETAIL, slug);
        }
        return details.require(DETAIL, slug);
    }
}
