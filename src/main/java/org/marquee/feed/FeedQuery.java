package org.marquee.feed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.page.PageQuery;

/** Which part of a feed is asked for. */
record FeedQuery(
        @RestQuery
        @DefaultValue(FeedQuery.USUAL)
        @Min(1)
        @Max(100)
        @Parameter(description = "How many entries there are at most.")
        int limit,

        @RestQuery
        @Nullable
        @Size(min = 1, max = 2000)
        @Parameter(
                description = "Goes on behind another part of the same feed, which has the address in its link `next`.")
        String cursor) {

    static final String USUAL = "20";

    PageQuery page() {
        return new PageQuery(limit, cursor, null, false);
    }

    /** What stands behind the path in the address of this part. */
    String text() {
        return text(cursor);
    }

    /** The same of the part that a cursor leads to. */
    String text(@Nullable String otherCursor) {
        var size = limit == Integer.parseInt(USUAL) ? "" : "limit=" + limit;
        var place = otherCursor == null ? "" : "cursor=" + otherCursor;
        var both = size + (size.isEmpty() || place.isEmpty() ? "" : "&") + place;
        return both.isEmpty() ? "" : "?" + both;
    }
}
