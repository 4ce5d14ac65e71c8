package org.marquee.feed;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.sql.Conditions;
import org.marquee.kernel.sql.Lists;
import org.marquee.kernel.sql.Order;
import org.marquee.review.ReviewText;

/** The reviews of feeds, the newest first. */
@Singleton
class PublishedFeeds {
    private static final Order NEWEST =
            Order.by("-publishedAt", new Order.Key("r.published_at", "timestamptz"), new Order.Key("r.id", "uuid"));

    private static final String REVIEWS = "published_review r";

    /** Those of one term or author, in the order of its own index. */
    private static final String SORTED = "published_sorted_review r";

    private final Lists lists;

    PublishedFeeds(Lists lists) {
        this.lists = lists;
    }

    Page<ReviewText> all(FeedQuery query) {
        return page(REVIEWS, new Conditions(), query);
    }

    Page<ReviewText> of(TopicKind kind, UUID topic, FeedQuery query) {
        var conditions = new Conditions();
        return switch (kind) {
            case GENRE, TAG, AUTHOR -> page(SORTED, conditions.and("r.facet_id = ?", topic), query);
            case FILM -> page(REVIEWS, conditions.and("r.film_id = ?", topic), query);
            case PERSON ->
                page(
                        REVIEWS,
                        conditions.and(
                                "r.film_id in (select x.film_id from published_film_credit x where x.person_id = ?)",
                                topic),
                        query);
        };
    }

    private Page<ReviewText> page(String from, Conditions conditions, FeedQuery query) {
        return lists.page(
                ReviewText.class, ReviewText.DOCUMENT, from + ReviewText.KEY, conditions, NEWEST, query.page());
    }
}
