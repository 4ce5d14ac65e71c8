package org.marquee.feed;

import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.marquee.kernel.problem.NotFound;

/** The formats of feeds. */
@Schema(enumeration = {"atom", "rss", "json"})
enum FeedFormat {
    ATOM(FeedFormat.ATOM_TYPE),
    RSS(FeedFormat.RSS_TYPE),
    JSON(FeedFormat.JSON_TYPE);

    static final String ATOM_TYPE = "application/atom+xml";
    static final String RSS_TYPE = "application/rss+xml";
    static final String JSON_TYPE = "application/feed+json";

    /** Each as the end of a path. */
    static final String ENDINGS = "atom|rss|json";

    final String type;

    FeedFormat(String type) {
        this.type = type;
    }

    /** The format that the end of a path means; JAX-RS calls this. */
    public static FeedFormat fromString(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(ending))
                .findFirst()
                .orElseThrow(() -> new NotFound("format of feeds", ending));
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
