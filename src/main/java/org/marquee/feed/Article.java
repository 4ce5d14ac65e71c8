package org.marquee.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a feed, in no format. All text in it is such as XML can carry.
 *
 * @param id a URI that stays when addresses change
 * @param language BCP 47, if it is known
 * @param summary plain text
 * @param html all of it; null where only the summary is given
 * @param image the address of a picture
 */
record Article(
        String id,
        String url,
        String title,
        @Nullable String language,
        Instant publishedAt,
        Instant updatedAt,
        List<Byline> authors,
        List<Label> labels,
        @Nullable String summary,
        @Nullable String html,
        @Nullable String image,
        JsonFeed.@Nullable About about) {

    /**
     * Who wrote it.
     *
     * @param url their page
     */
    record Byline(String name, @Nullable String url) {}

    /** What it is sorted by. */
    record Label(String slug, String name) {}
}
