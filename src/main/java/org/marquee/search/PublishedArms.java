package org.marquee.search;

import java.util.function.UnaryOperator;
import org.marquee.kernel.sql.Conditions;
import org.marquee.kernel.sql.Source;

/**
 * How things of one kind are looked for: those in whose names it stands, and, if there is room, those that have it anywhere else.
 * Of both, the first. Those that have a rare word are found by it, and sorted; where very many have it, all are read in their
 * order until there are enough. Only one of both is executed: {@code search_is_frequent} says which. PostgreSQL does not know how
 * many have a word that is a parameter. Inside a {@code case} it believes that half of all have it, so that it reads in order;
 * behind an {@code offset} it does not see what is wanted first, so that it does not.
 */
final class PublishedArms {
    /** Those are looked at; it takes as long to tell which of more are the best as to find them. */
    private static final int MOST = 300;

    private static final String ALL = """
            , published_named_KIND as materialized (
            select HIT, RECENCY as recency, NAMED_SCORE as score, s.KEY as key from published_asked a cross join ((
            select COLUMNS from published_search_KIND s""";

    /** Only what they are sorted by is carried along, until the first are known. */
    private static final String NAMED = """
             join (
            select s.place from (
            select s.* from published_search_KIND s join published_asked a on s.names @@ a.matches
              and not 'KIND' = any (a.frequent)""";

    private static final String LEAVES_OUT = "\n  and case when s.vector @@ a.matches then true end";

    private static final String OFTEN_NAMED = """
            ) found on found.place = s.place) union all (
            select COLUMNS
            from (
              select * from published_search_KIND
              where (select 'KIND' = any (a.frequent) from published_asked a)
                and case when names @@ (select a.matches from published_asked a)""";

    private static final String OFTEN_LEAVES_OUT = " and vector @@ (select a.matches from published_asked a)";

    private static final String OFTEN_END = " then true end) s";

    private static final String OTHERS = """
            , published_rest_KIND as materialized (
            select a.matches, search_is_frequent('KIND', 'vector', a.matches, ENOUGH) as is_frequent from published_asked a
            where (select n.count from published_named n) < ROOM
              and (select count(*) from published_named_KIND) < 300),
            published_other_KIND as materialized (
            select HIT, RECENCY as recency, OTHER_SCORE as score, s.KEY as key from published_asked a cross join ((
            select COLUMNS
            from (
            select s.* from published_rest_KIND a join published_search_KIND s on s.vector @@ a.matches
              and not a.is_frequent
              and s.KEY not in (select n.key from published_named_KIND n)""";

    private static final String UNSORTED = "\noffset 0) s\n";

    private static final String OFTEN_OTHERS = """
            ) union all (
            select COLUMNS
            from (
              select * from published_search_KIND
              where (select a.is_frequent from published_rest_KIND a)
                and case when vector @@ (select a.matches from published_rest_KIND a) then true end
                and KEY not in (select n.key from published_named_KIND n)) s""";

    private static final String END = ")) s)";

    private static final String HITS = """
            select 'KIND' as kind, s.id, s.revision_id, s.film_id, s.half_stars, s.recency, s.score, a.parts, s.key, a.in_body
            from published_asked a cross join published_named_KIND s
            """;

    private static final String HITS_OF_OTHERS = """
            union all
            select 'KIND', s.id, s.revision_id, s.film_id, s.half_stars, s.recency, s.score, a.parts, s.key, a.in_body
            from published_asked a cross join published_other_KIND s
            """;

    private static final PublishedArms REVIEWS = new PublishedArms(
            Kind.REVIEW,
            "s.publication_id, s.review_id, s.revision_id, s.film_id, s.half_stars, s.published_at, s.names, s.titles",
            "publication_id",
            "order by s.published_at desc, s.review_id desc",
            "order by s.published_at desc, s.review_id desc",
            "s.published_at",
            "s.review_id as id, s.revision_id, s.film_id, s.half_stars");

    private static final PublishedArms FILMS = new PublishedArms(
            Kind.FILM,
            "s.film_id, s.standing, s.released, s.names, s.titles",
            "film_id",
            "order by s.standing desc, s.released desc, s.film_id",
            "order by s.released desc, s.film_id desc",
            "to_timestamp(s.released * 86400.0::float)",
            "s.film_id as id, null::uuid as revision_id, s.film_id, null::integer as half_stars");

    private static final PublishedArms PEOPLE = new PublishedArms(
            Kind.PERSON,
            "s.person_id, s.standing, s.names, s.titles",
            "person_id",
            "order by s.standing desc, s.person_id desc",
            "order by s.standing desc, s.person_id desc",
            "to_timestamp(s.standing)",
            "s.person_id as id, null::uuid as revision_id, null::uuid as film_id, null::integer as half_stars");

    private final Kind kind;
    private final String foremost;
    private final String latest;
    private final String all;
    private final String named;
    private final String oftenNamed;
    private final String others;
    private final String oftenOthers;
    private final String hits;
    private final String hitsOfOthers;

    /**
     * Its statements are put together once: doing so took a twentieth of the time of a search.
     *
     * @param columns what is asked of each
     * @param key tells them apart
     * @param foremost which of them are looked at where very many are called so
     * @param latest which of the others come first, in the order of the answer
     * @param recency by which those come first that are worth the same
     * @param hit what stands in the answer for each
     */
    private PublishedArms(
            Kind kind, String columns, String key, String foremost, String latest, String recency, String hit) {
        this.kind = kind;
        this.foremost = foremost + " limit " + MOST;
        this.latest = latest;
        UnaryOperator<String> its = template -> template.replace("KIND", kind.value())
                .replace("COLUMNS", columns)
                .replace("KEY", key)
                .replace("HIT", hit)
                .replace("RECENCY", recency);
        this.all = its.apply(ALL).replace("NAMED_SCORE", "0");
        this.named = its.apply(ALL + NAMED)
                .replace("NAMED_SCORE", "search_named_score(s.names, s.titles, a.ranked, a.typed)");
        this.oftenNamed = its.apply(OFTEN_NAMED);
        this.others = its.apply(OTHERS);
        this.oftenOthers = its.apply(OFTEN_OTHERS);
        this.hits = its.apply(HITS);
        this.hitsOfOthers = its.apply(HITS + HITS_OF_OTHERS);
    }

    static PublishedArms of(Kind kind) {
        return switch (kind) {
            case REVIEW -> REVIEWS;
            case FILM -> FILMS;
            case PERSON -> PEOPLE;
        };
    }

    Kind kind() {
        return kind;
    }

    /** The subquery that finds the first of all, behind others. */
    Source all(SearchFilter filter) {
        return Source.joined(Source.of(all).where(conditions(filter)), Source.of(foremost + END));
    }

    /**
     * The subquery that finds those in whose names it stands, behind others.
     *
     * @param leavesOut whether some of them are to be left out, which may have that anywhere
     */
    Source named(SearchFilter filter, boolean leavesOut) {
        return Source.joined(
                Source.of(leavesOut ? named + LEAVES_OUT : named).where(conditions(filter)),
                Source.of(UNSORTED + foremost + oftenNamed + (leavesOut ? OFTEN_LEAVES_OUT : "") + OFTEN_END)
                        .where(conditions(filter)),
                Source.of(foremost + END));
    }

    /** The subquery that finds the others, behind those of all kinds. */
    Source others(SearchFilter filter, Room room) {
        var enough = Integer.toString(Math.min(MOST, room.enough()));
        var first = latest + " limit " + enough;
        return Source.joined(
                Source.of(room.in(others).replace("ENOUGH", enough)).where(conditions(filter)),
                Source.of(UNSORTED + first + oftenOthers).where(conditions(filter)),
                Source.of(first + END));
    }

    /** The rows. */
    String hits(boolean withOthers) {
        return withOthers ? hitsOfOthers : hits;
    }

    private Conditions conditions(SearchFilter filter) {
        return switch (kind) {
            case REVIEW -> filter.ofReviews();
            case FILM -> filter.ofFilms();
            case PERSON -> new Conditions();
        };
    }
}
