package org.marquee.search;

import java.util.List;
import org.marquee.kernel.sql.Conditions;
import org.marquee.kernel.sql.Source;

/**
 * How things of one kind are looked for: those in whose names it stands, and, if there is room, those that have it anywhere else.
 * Of both, the first. Those that have a rare word are found by it, and sorted; where very many have it, all are read in their
 * order until there are enough. Only one of both is executed: {@code search_frequent} says which. PostgreSQL does not know how
 * many have a word that is a parameter; inside a {@code case} it believes that half of all have it, so that it reads in order.
 *
 * @param columns what is asked of each
 * @param key tells them apart
 * @param first which of them come first
 * @param hits those that are found, with what they are worth
 */
record PublishedArms(Kind kind, String columns, String key, String first, String hits) {
    private static final String ALL = """
            , published_named_KIND as materialized ((
            select COLUMNS from published_search_KIND s""";

    private static final String NAMED =
            " join published_asked a on s.names @@ a.matches and not 'KIND names' = any (a.frequent)";

    private static final String OFTEN_NAMED = """
            ) union all (
            select COLUMNS
            from (
              select * from published_search_KIND
              where (select 'KIND names' = any (a.frequent) from published_asked a)
                and case when names @@ (select a.matches from published_asked a) then true end) s""";

    private static final String OTHERS = """
            )), published_other_KIND as materialized ((
            select COLUMNS
            from published_asked a join published_search_KIND s on s.vector @@ a.matches
              and not 'KIND vector' = any (a.frequent)
              and (select count(*) from published_named_KIND) < 300
              and s.KEY not in (select n.KEY from published_named_KIND n)""";

    private static final String OFTEN_OTHERS = """
            ) union all (
            select COLUMNS
            from (
              select * from published_search_KIND
              where (select 'KIND vector' = any (a.frequent) from published_asked a)
                and (select count(*) from published_named_KIND) < 300
                and case when vector @@ (select a.matches from published_asked a) then true end
                and KEY not in (select n.KEY from published_named_KIND n)) s""";

    private static final PublishedArms REVIEWS = new PublishedArms(
            Kind.REVIEW,
            "s.publication_id, s.review_id, s.revision_id, s.film_id, s.half_stars, s.published_at, s.names, s.titles",
            "publication_id",
            "order by s.published_at desc, s.review_id limit 300",
            """
            select 'review' as kind, s.review_id as id, s.revision_id, s.film_id, s.half_stars,
              (s.published_at at time zone 'UTC')::date - date '1970-01-01' as recency,
              search_score(s.names, s.titles, a.parts, a.typed) as score, a.parts
            from published_asked a cross join (
              select * from published_named_review union all select * from published_other_review) s
            """);

    private static final PublishedArms FILMS = new PublishedArms(
            Kind.FILM,
            "s.film_id, s.standing, s.released, s.names, s.titles",
            "film_id",
            "order by s.standing desc, s.released desc, s.film_id limit 300",
            """
            select 'film' as kind, s.film_id as id, null::uuid as revision_id, s.film_id, null::integer as half_stars,
              s.released as recency, search_score(s.names, s.titles, a.parts, a.typed) as score, a.parts
            from published_asked a cross join (
              select * from published_named_film union all select * from published_other_film) s
            """);

    private static final PublishedArms PEOPLE = new PublishedArms(
            Kind.PERSON,
            "s.person_id, s.standing, s.names, s.titles",
            "person_id",
            "order by s.standing desc, s.person_id limit 300",
            """
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
        var hasWords = filter.q() != null;
        return List.of(
                Source.of(its(hasWords ? ALL + NAMED : ALL)).where(conditions),
                Source.of(first + its(OFTEN_NAMED)).where(conditions),
                Source.of(first + its(OTHERS)).where(conditions),
                Source.of(first + its(OFTEN_OTHERS)).where(conditions),
                Source.of(first + "))"));
    }

    private String its(String template) {
        return template.replace("KIND", kind.value())
                .replace("COLUMNS", columns)
                .replace("KEY", key);
    }

    private Conditions conditions(SearchFilter filter) {
        return switch (kind) {
            case REVIEW -> filter.ofReviews();
            case FILM -> filter.ofFilms();
            case PERSON -> new Conditions();
        };
    }
}
