package org.marquee.term;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.marquee.kernel.problem.NotFound;

/** The kinds of terms, and how many published reviews each sorts. */
@Schema(enumeration = {"genres", "platforms", "companies", "tags"})
public enum TermKind {
    GENRE("genre", "genres", "published_genre"),
    PLATFORM("platform", "platforms", "published_platform"),
    COMPANY("company", "companies", "published_company"),
    TAG("tag", "tags", "published_tag");

    /** Each as a segment of a path. */
    static final String PATHS = "genres|platforms|companies|tags";

    @EnumeratedValue
    final String value;

    final String path;
    private final String from;

    TermKind(String value, String path, String view) {
        this.value = value;
        this.path = path;
        this.from = """
                (select t.id, t.slug, t.name, t.updated_at,
                  (select count(*) from published_review_facet x where x.facet_id = t.id) as review_count
                from %s t) t""".formatted(view);
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
