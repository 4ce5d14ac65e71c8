package org.marquee.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says, in no format.
 *
 * @param id a URI that stays when addresses change
 * @param site what the whole site is called
 * @param home the page that shows the same
 * @param self its own address
 * @param next where what is older is; null at the end
 */
record Digest(
        String id,
        String title,
        String site,
        @Nullable String description,
        String home,
        String self,
        @Nullable String next,
        Instant updatedAt,
        List<Article> articles) {}
