package org.marquee.term;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.marquee.kernel.problem.NotFound;

/** The kinds of terms, and how each finds the published reviews that it sorts. */
@Schema(enumeration = {"genres", "platforms", "companies", "tags"})
public enum TermKind {
    GENRE("genre", "genres", "published_genre", """
            select count(*)
            from published_film_genre x
            join published_review r on r.film_id = x.film_id
            where x.id = t.id"""),
    PLATFORM("platform", "platforms", "published_platform", """
            select count(distinct r.id)
            from published_film_availability x
            join published_review r on r.film_id = x.film_id
            where x.platform_id = t.id"""),
    COMPANY("company", "companies", "published_company", """
            select count(*)
            from published_film_company x
            join published_review r on r.film_id = x.film_id
            where x.id = t.id"""),
    TAG("tag", "tags", "published_tag", "select count(*) from published_review_tag x where x.id = t.id");

    /** Each as a segment of a path. */
    static final String PATHS = "genres|platforms|companies|tags";

    @EnumeratedValue
    final String value;

    final String path;
    private final String from;

    TermKind(String value, String path, String view, String reviewCount) {
        this.value = value;
        this.path = path;
        this.from = "(select t.id, t.slug, t.name, t.updated_at, (" + reviewCount + ") as review_count from " + view
                + " t) t";
    }

    /** The kind that a segment of a path means; JAX-RS calls this. */
    public static TermKind fromString(String path) {
        return Arrays.stream(values())
                .filter(kind -> kind.path.equals(path))
                .findFirst()
                .orElseThrow(() -> new NotFound("kind of terms", path));
    }

    /** What one is called, as in the database. */
    public String value() {
        return value;
    }

    /** The terms as a table {@code t} with their counts. */
    String from() {
        return from;
    }
}
