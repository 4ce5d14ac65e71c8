package org.marquee.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.page.PageQuery;
import org.marquee.kernel.query.Terms;
import org.marquee.kernel.sql.Source;

/**
 * What readers may find: of each kind the first few hundred in whose names it stands, and, where these are fewer, as many
 * that only mention it, who rank behind them. So a word that stands in every review costs little more than a rare one, and
 * what it finds first is still what is called so. Its rows have kind, id, revision_id, film_id, half_stars, recency,
 * score, parts, key, the publication of a review, and in_body.
 */
final class PublishedHits {
    private static final String ASKED = """
            with published_asked as materialized (
            select q.matches, q.parts, q.parts || q.parts as ranked, search_in_body(q.parts) as in_body, q.typed,
              array(select k from unnest(?) k where search_is_frequent(k, 'names', q.plain, 300)) as frequent
            from search_query(?, ?) q)""";

    private static final String NONE = """

            select 'film' as kind, s.film_id as id, null::uuid as revision_id, s.film_id, 0 as half_stars,
              to_timestamp(0) as recency, 0 as score, null::tsquery as parts, s.film_id as key, null::tsquery as in_body
            from published_search_film s where false
            """;

    private PublishedHits() {}

    /** All of them. */
    static Source of(SearchFilter filter) {
        return of(filter, filter.q() == null ? null : Room.forAll(filter.q()));
    }

    /** At least as many as the first page has, the same first ones. */
    static Source beginning(SearchFilter filter, PageQuery query) {
        return of(filter, filter.q() == null ? null : Room.forBeginning(filter.q(), query));
    }

    private static Source of(SearchFilter filter, @Nullable Room room) {
        var arms = filter.kinds().stream().map(PublishedArms::of).toList();
        var parts = new ArrayList<Source>();
        var terms = filter.q() == null ? new Terms(List.of()) : Terms.of(filter.q());
        parts.add(asked(filter, terms));
        arms.forEach(arm -> parts.add(filter.q() == null ? arm.all(filter) : arm.named(filter, terms.leaveOut())));
        if (room != null && !arms.isEmpty()) {
            parts.add(Source.of(counted(arms)));
            arms.forEach(arm -> parts.add(arm.others(filter, room)));
        }
        parts.add(Source.of(
                arms.isEmpty()
                        ? NONE
                        : arms.stream()
                                .map(arm -> arm.hits(room != null))
                                .collect(Collectors.joining("union all\n", "\n", ""))));
        return Source.joined(parts.toArray(Source[]::new));
    }

    private static Source asked(SearchFilter filter, Terms terms) {
        Object kinds = filter.kinds().stream().map(Kind::value).toArray(String[]::new);
        return Source.of(ASKED, kinds, terms.asArray(), kinds);
    }

    private static String counted(List<PublishedArms> arms) {
        return arms.stream()
                .map(arm ->
                        "(select count(*) from published_named_" + arm.kind().value() + ")")
                .collect(Collectors.joining(" + ", ", published_named as materialized (select ", " as count)"));
    }
}
