package org.marquee.feed;

import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.marquee.kernel.problem.NotFound;

/** The kinds of pages that sitemaps list. */
@Schema(enumeration = {"reviews", "films", "people", "authors"})
enum PageKind {
    REVIEWS("review"),
    FILMS("film"),
    PEOPLE("person"),
    AUTHORS("author");

    /** Each as a part of a path. */
    static final String PATHS = "reviews|films|people|authors";

    /** The type of its cache keys. */
    final String type;

    PageKind(String type) {
        this.type = type;
    }

    /** The kind that a part of a path means; JAX-RS calls this. */
    public static PageKind fromString(String path) {
        return Arrays.stream(values())
                .filter(kind -> kind.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new NotFound("kind of pages", path));
    }

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
