package org.marquee.search;

import java.util.List;
import org.marquee.kernel.sql.Conditions;
import org.marquee.kernel.sql.Source;

/**
 * How things of one kind are looked for.
 *
 * @param all those that readers see
 * @param named of these, those in whose names it stands
 * @param others of these, those that have it anywhere else, if there is room for them
 * @param first which of them come first
 * @param hits both together, with what they are worth
 */
record PublishedArms(Kind kind, String all, String named, String others, String first, String hits) {
    private static final String NAMED = " join published_asked a on s.names @@ a.matches";

    private static final PublishedArms REVIEWS =
            new PublishedArms(Kind.REVIEW, """
            , published_named_review as materialized (
            select s.publication_id, s.review_id, s.revision_id, s.film_id, s.half_stars, s.published_at, s.names, s.titles
            from published_search_review s""", NAMED, """
            ), published_other_review as materialized (
            select s.publication_id, s.review_id, s.revision_id, s.film_id, s.half_stars, s.published_at, s.names, s.titles
            from published_asked a join published_search_review s on s.vector @@ a.matches
              and (select count(*) from published_named_review) < 300
              and s.publication_id not in (select n.publication_id from published_named_review n)""", "order by s.published_at desc, s.review_id limit 300", """
            select 'review' as kind, s.review_id as id, s.revision_id, s.film_id, s.half_stars,
              search_day((s.published_at at time zone 'UTC')::date) as recency,
              search_score(s.names, s.titles, a.parts, a.typed) as score, a.parts
            from published_asked a cross join (
              select * from published_named_review union all select * from published_other_review) s
            """);

    private static final PublishedArms FILMS = new PublishedArms(
            Kind.FILM, """
            , published_named_film as materialized (
            select s.film_id, s.released, s.names, s.titles from published_search_film s""", NAMED, """
            ), published_other_film as materialized (
            select s.film_id, s.released, s.names, s.titles
            from published_asked a join published_search_film s on s.vector @@ a.matches
              and (select count(*) from published_named_film) < 300
              and s.film_id not in (select n.film_id from published_named_film n)""", "order by s.standing desc, s.released desc, s.film_id limit 300", """
            select 'film' as kind, s.film_id as id, null::uuid as revision_id, s.film_id, null::integer as half_stars,
              s.released as recency, search_score(s.names, s.titles, a.parts, a.typed) as score, a.parts
            from published_asked a cross join (
              select * from published_named_film union all select * from published_other_film) s
            """);

    private static final PublishedArms PEOPLE =
            new PublishedArms(Kind.PERSON, """
            , published_named_person as materialized (
            select s.person_id, s.standing, s.names, s.titles from published_search_person s""", NAMED, """
            ), published_other_person as materialized (
            select s.person_id, s.standing, s.names, s.titles
            from published_asked a join published_search_person s on s.vector @@ a.matches
              and (select count(*) from published_named_person) < 300
              and s.person_id not in (select n.person_id from published_named_person n)""", "order by s.standing desc, s.person_id limit 300", """
            select 'person' as kind, s.person_id as id, null::uuid as revision_id, null::uuid as film_id,
              null::integer as half_stars, s.standing as recency,
              search_score(s.names, s.titles, a.parts, a.typed) as score, a.parts
            from published_asked a cross join (
              select * from published_named_person union all select * from published_other_person) s
            """);

    static PublishedArms of(Kind kind) {
        return switch (kind) {
            case REVIEW -> REVIEWS;
            case FILM -> FILMS;
            case PERSON -> PEOPLE;
        };
    }

    /** The subqueries that find them, behind others. Without words, the first of all are found. */
    List<Source> candidates(SearchFilter filter) {
        var conditions = conditions(filter);
        return List.of(
                Source.of(filter.q() == null ? all : all + named).where(conditions),
                Source.of(first),
                Source.of(others).where(conditions),
                Source.of(first + ")"));
    }

    private Conditions conditions(SearchFilter filter) {
        return switch (kind) {
            case REVIEW -> filter.ofReviews();
            case FILM -> filter.ofFilms();
            case PERSON -> new Conditions();
        };
    }
}
