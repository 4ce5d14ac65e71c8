package org.marquee.search;

import java.util.ArrayList;
import java.util.List;
import org.marquee.kernel.query.Terms;
import org.marquee.kernel.sql.Conditions;
import org.marquee.kernel.sql.Source;

/**
 * What readers may find: of each kind, those in whose names it stands, and those that only mention it, of both the first few
 * hundred. So a word that stands in every review costs no more than a rare one; and what it finds first is still what is
 * called so.
 */
final class PublishedHits {
    private static final String ASKED = """
            with published_asked as materialized (select matches, parts, typed from search_query(?, ?))
            """;

    private static final String REVIEWS = """
            select 'review' as kind, s.review_id as id, s.revision_id, s.film_id, s.half_stars,
              (s.published_at at time zone 'UTC')::date - date '1970-01-01' as recency,
              search_score(s.names, s.titles, asked.parts, asked.typed) as score, asked.parts
            from published_asked asked cross join published_search_review s
            where s.publication_id in (
            """;
    private static final String FILMS = """
            select 'film' as kind, s.film_id as id, null::uuid as revision_id, s.film_id, null::integer as half_stars,
              s.released as recency, search_score(s.names, s.titles, asked.parts, asked.typed) as score, asked.parts
            from published_asked asked cross join published_search_film s
            where s.film_id in (
            """;
    private static final String PEOPLE = """
            select 'person' as kind, s.person_id as id, null::uuid as revision_id, null::uuid as film_id, null::integer as half_stars,
              s.standing as recency, search_score(s.names, s.titles, asked.parts, asked.typed) as score, asked.parts
            from published_asked asked cross join published_search_person s
            where s.person_id in (
            """;

    private static final List<String> ASKED_REVIEWS = List.of(
            "(select s.publication_id from published_asked a join published_search_review s on s.names @@ a.matches",
            "(select s.publication_id from published_asked a join published_search_review s on s.vector @@ a.matches");
    private static final List<String> ALL_REVIEWS = List.of("(select s.publication_id from published_search_review s");
    private static final String NEWEST_REVIEWS = "\norder by s.published_at desc, s.review_id limit 300)\n";

    private static final List<String> ASKED_FILMS = List.of(
            "(select s.film_id from published_asked a join published_search_film s on s.names @@ a.matches",
            "(select s.film_id from published_asked a join published_search_film s on s.vector @@ a.matches");
    private static final List<String> ALL_FILMS = List.of("(select s.film_id from published_search_film s");
    private static final String FOREMOST_FILMS = "\norder by s.standing desc, s.released desc, s.film_id limit 300)\n";

    private static final List<String> ASKED_PEOPLE = List.of(
            "(select s.person_id from published_asked a join published_search_person s on s.names @@ a.matches",
            "(select s.person_id from published_asked a join published_search_person s on s.vector @@ a.matches");
    private static final List<String> ALL_PEOPLE = List.of("(select s.person_id from published_search_person s");
    private static final String FOREMOST_PEOPLE = "\norder by s.standing desc, s.person_id limit 300)\n";

    private static final String NONE = REVIEWS + "null)";

    private PublishedHits() {}

    /** A query, in parentheses wherever it stands, whose rows have kind, id, revision_id, film_id, half_stars, recency, score and parts. */
    static Source of(SearchFilter filter) {
        var kinds = filter.kinds();
        var parts = new ArrayList<Source>();
        parts.add(Source.of(
                ASKED,
                filter.q() == null ? new String[0] : Terms.of(filter.q()).asArray(),
                kinds.stream().map(Kind::value).toArray(String[]::new)));
        for (var kind : kinds) {
            parts.add(Source.of(parts.size() > 1 ? "union all\n" : ""));
            parts.addAll(of(kind, filter));
        }
        if (kinds.isEmpty()) {
            parts.add(Source.of(NONE));
        }
        return Source.joined(parts.toArray(Source[]::new));
    }

    private static List<Source> of(Kind kind, SearchFilter filter) {
        var isAsked = filter.q() != null;
        return switch (kind) {
            case REVIEW -> arm(REVIEWS, isAsked ? ASKED_REVIEWS : ALL_REVIEWS, NEWEST_REVIEWS, filter.ofReviews());
            case FILM -> arm(FILMS, isAsked ? ASKED_FILMS : ALL_FILMS, FOREMOST_FILMS, filter.ofFilms());
            case PERSON -> arm(PEOPLE, isAsked ? ASKED_PEOPLE : ALL_PEOPLE, FOREMOST_PEOPLE, new Conditions());
        };
    }

    private static List<Source> arm(String hits, List<String> candidates, String first, Conditions conditions) {
        var parts = new ArrayList<Source>();
        parts.add(Source.of(hits));
        for (var some : candidates) {
            parts.add(Source.of(parts.size() > 1 ? "union\n" : ""));
            parts.add(Source.of(some).where(conditions));
            parts.add(Source.of(first));
        }
        parts.add(Source.of(")\n"));
        return parts;
    }
}
