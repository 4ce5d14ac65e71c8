package org.marquee.search;

import java.util.ArrayList;
import java.util.stream.Collectors;
import org.marquee.kernel.query.Terms;
import org.marquee.kernel.sql.Source;

/**
 * What readers may find: of each kind the first few hundred in whose names it stands, and, where these are fewer, as many
 * that only mention it, who rank behind them. So a word that stands in every review costs little more than a rare one, and
 * what it finds first is still what is called so.
 */
final class PublishedHits {
    private static final String ASKED = """
            with published_asked as materialized (
            select matches, parts, typed, search_frequent(matches, ?) as frequent from search_query(?, ?))""";

    private static final String NONE = """

            select 'film' as kind, s.film_id as id, null::uuid as revision_id, s.film_id, 0 as half_stars,
              0 as recency, 0 as score, a.parts
            from published_asked a cross join published_search_film s where false
            """;

    private PublishedHits() {}

    /** A query, whose rows have kind, id, revision_id, film_id, half_stars, recency, score and parts. */
    static Source of(SearchFilter filter) {
        var kinds = filter.kinds();
        Object terms = filter.q() == null ? new String[0] : Terms.of(filter.q()).asArray();
        Object names = kinds.stream().map(Kind::value).toArray(String[]::new);
        if (kinds.isEmpty()) {
            return Source.of(ASKED + NONE, names, terms, names);
        }
        var arms = kinds.stream().map(PublishedArms::of).toList();
        var parts = new ArrayList<Source>();
        parts.add(Source.of(ASKED, names, terms, names));
        arms.forEach(arm -> parts.addAll(arm.candidates(filter)));
        parts.add(
                Source.of(arms.stream().map(PublishedArms::hits).collect(Collectors.joining("union all\n", "\n", ""))));
        return Source.joined(parts.toArray(Source[]::new));
    }
}
