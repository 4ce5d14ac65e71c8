package org.marquee.sync;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.marquee.kernel.http.Cacheable;
import org.marquee.kernel.http.SurrogateKeys;

/**
 * Some of the public content, or of what has changed in it.
 *
 * @param mayBeStale whether somebody in front of us may answer with it for a while: a part of the whole content goes together
 *     with a token that leads to all that has changed since, and so is never wrong. What has changed is wanted as it is
 */
@Schema(name = "SyncPage", description = "Some of the public content, or of what has changed in it.")
record SyncPage(
        @Schema(description = "May be fewer than `limit`, or none, although there are more.")
        List<SyncItem> items,

        @Schema(description = "Whether to go on at once with `nextToken`.")
        boolean hasMore,

        @Schema(description = "`token` of the next request. Keep it until the next time when there is no more now.")
        String nextToken,

        @JsonIgnore boolean mayBeStale)
        implements Cacheable {

    @Override
    public void mark(SurrogateKeys keys) {
        // Any change of public content cuts it: it is made of all of it.
    }
}
