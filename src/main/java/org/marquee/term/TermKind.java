package org.marquee.term;

import jakarta.persistence.EnumeratedValue;

/** The kinds of terms, and how each finds the published reviews that it sorts. */
public enum TermKind {
    GENRE("genre", "published_genre", """
            select count(*)
            from published_film_genre x
            join published_review r on r.film_id = x.film_id
            where x.id = t.id"""),
    PLATFORM("platform", "published_platform", """
            select count(distinct r.id)
            from published_film_availability x
            join published_review r on r.film_id = x.film_id
            where x.platform_id = t.id"""),
    COMPANY("company", "published_company", """
            select count(*)
            from published_film_company x
            join published_review r on r.film_id = x.film_id
            where x.id = t.id"""),
    TAG("tag", "published_tag", "select count(*) from published_review_tag x where x.id = t.id");

    @EnumeratedValue
    final String value;

    private final String from;

    TermKind(String value, String view, String reviewCount) {
        this.value = value;
        this.from = "(select t.id, t.slug, t.name, t.updated_at, (" + reviewCount + ") as review_count from " + view
                + " t) t";
    }

    /** The terms as a table {@code t} with their counts. */
    String from() {
        return from;
    }
}
