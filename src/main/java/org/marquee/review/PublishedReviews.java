package org.marquee.review;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.PreparedItem;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;
import org.marquee.kernel.prepared.Absence;
import org.marquee.kernel.prepared.CardMaker;
import org.marquee.kernel.prepared.Cards;
import org.marquee.kernel.query.Terms;
import org.marquee.kernel.sql.Beside;
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

    private static final String CARDS = """
            with published_asked as materialized (
              select p.id, p.review_id from published_review_publication p where p.id = any(cast(? as uuid[])))
            select %s
            from published_review r where r.id in (select a.review_id from published_asked a)""".formatted(ReviewCard.Published.DOCUMENT);

    private static final String NEWEST_FIRST = """
            select json_build_object('thing', r.publication_id, 'since', r.published_at, 'tie', r.id)
            from published_review r%s
            order by r.published_at desc, r.id desc
            limit %d""";

    static final String EXISTS = "exists (select from published_review r where r.slug = ?)";

    /** Joins to reviews {@code r} where something is found in them. */
    private static final String FOUND = """

            join published_search_review s on s.publication_id = r.publication_id
              and s.vector @@ (select asked.matches from search_query(?, array['review']) asked)""";

    /** The same where few have it, who then are sorted. */
    private static final String FOUND_AMONG_FEW = """

            join published_search_review s on s.publication_id = r.publication_id
              and s.vector @@ (select search_reviews_asked(?, false))""";

    /** The same where many have it: all are looked at in their order. Half of them have it, PostgreSQL believes. */
    private static final String FOUND_AMONG_MANY = """

            join published_search_review s on s.publication_id = r.publication_id
              and (select search_reviews_asked(?, true)) is not null
              and case when s.vector @@ (select search_reviews_asked(?, true)) then true end""";

    /** Of a word that all reviews have, only so many are compared. */
    private static final String NEWEST = "\norder by s.published_at desc, s.review_id desc limit 1000";

    private static final String RANKED = """
            (select r.*, search_score(r.names, r.titles, asked.parts, asked.typed) as score
            from search_query(?, array['review']) asked cross join ((""";

    private static final String WITH_NAMES = "r.*, s.names, s.titles";

    private final Details details;
    private final Lists lists;
    private final Reader reader;
    private final Absence absence;
    private final Beside<ReviewCard, PreparedItem, ReviewItem> cards;

    PublishedReviews(Details details, Lists lists, Reader reader, Absence absence, Cards cards) {
        this.details = details;
        this.lists = lists;
        this.reader = reader;
        this.absence = absence;
        this.cards = cards.of("r.publication_id", (none, card) -> new ReviewItem(requireNonNull(card)));
    }

    /** Their cards, as far as they are prepared those. */
    Page<ReviewItem> page(ReviewFilter filter, PageQuery query) {
        return page(
                filter,
                (from, conditions, order) ->
                        lists.page(ReviewCard.class, "null", from, conditions, order, query, cards));
    }

    /** Their cards as objects, of which only some members may be wanted. */
    Page<ReviewItem> livePage(ReviewFilter filter, PageQuery query) {
        return page(
                filter,
                (from, conditions, order) ->
                        lists.page(ReviewItem.class, ReviewCard.DOCUMENT, from, conditions, order, query));
    }

    private static Page<ReviewItem> page(ReviewFilter filter, Finder finder) {
        var order = filter.order();
        if (filter.q() == null) {
            return finder.find(Source.of(filter.from()), filter.conditions(), order);
        }
        Object terms = Terms.of(filter.q()).asArray();
        return filter.byRelevance()
                ? finder.find(ranked(filter, terms), new Conditions(), order)
                : finder.find(unranked(filter, terms), filter.conditions(), order);
    }

    private static Source unranked(ReviewFilter filter, Object terms) {
        var from = Source.of(filter.from());
        return Source.joined(from, Source.of(FOUND, terms))
                .readFrom(
                        Source.joined(from, Source.of(FOUND_AMONG_FEW, terms)),
                        Source.joined(from, Source.of(FOUND_AMONG_MANY, terms, terms)));
    }

    private static Source ranked(ReviewFilter filter, Object terms) {
        var from = Source.of(filter.from());
        var few = Source.joined(from, Source.of(FOUND_AMONG_FEW, terms));
        var many = Source.joined(from, Source.of(FOUND_AMONG_MANY, terms, terms));
        return Source.joined(
                Source.of(RANKED, terms),
                few.where(filter.conditions()).select(WITH_NAMES),
                Source.of(NEWEST + ") union all ("),
                many.where(filter.conditions()).select(WITH_NAMES),
                Source.of(NEWEST + ")) r) r"));
    }

    /** Those of these that there are, each with how long it will last. */
    List<PublishedReview.Lasting> lasting(Collection<String> slugs) {
        return reader.all(PublishedReview.Lasting.class, LASTING, (Object) slugs.toArray(String[]::new));
    }

    /** The cards of these publications or of those that took their places, as far as readers may see one now. */
    List<ReviewCard.Published> cards(Collection<UUID> publications) {
        return reader.all(ReviewCard.Published.class, CARDS, (Object)
                publications.stream().map(UUID::toString).toArray(String[]::new));
    }

    /** The publications that readers see, from the newest on. */
    List<CardMaker.Place> behind(CardMaker.@Nullable Place last, int atMost) {
        return last == null
                ? reader.all(CardMaker.Place.class, NEWEST_FIRST.formatted("", atMost))
                : reader.all(
                        CardMaker.Place.class,
                        NEWEST_FIRST.formatted("\nwhere (r.published_at, r.id) < (?, ?)", atMost),
                        last.since().atOffset(ZoneOffset.UTC),
                        last.tie());
    }

    PublishedReview require(String slug) {
        return require(DETAIL, slug);
    }

    /** The same for what is below its address. */
    PublishedReview requireAbove(String below, String slug) {
        return require(DETAIL.below(below), slug);
    }

    private PublishedReview require(Detail<PublishedReview> detail, String slug) {
        if (absence.isKnown()) {
            throw details.movedOrMissing(detail, slug);
        }
        return details.require(detail, slug);
    }

    private interface Finder {
        Page<ReviewItem> find(Source from, Conditions conditions, Order order);
    }
}
