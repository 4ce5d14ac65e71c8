package org.marquee.kernel.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param limit how many items, 1 to 100
 * @param cursor goes on from another page; excludes {@code page}
 * @param page the number of the page, 1 to 1000; further on, only cursors lead: counting that far costs too much
 * @param withTotal whether the whole list is counted
 */
public record PageQuery(
        @RestQuery @DefaultValue("20") @Min(1) @Max(100) @Parameter(description = "How many items a page has at most.")
        int limit,

        @RestQuery
        @Nullable
        @Size(min = 1, max = 2000)
        @Parameter(description = "`next` or `previous` of another page of the same list, unchanged.")
        String cursor,

        @RestQuery
        @Nullable
        @Min(1)
        @Max(1000)
        @Parameter(description = "The number of the page, for page bars. Excludes `cursor`.")
        Integer page,

        @RestQuery @DefaultValue("false") @Parameter(description = "Whether to count the whole list into `page.total`.")
        boolean withTotal) {

    /** How many rows stand before the page, when it was asked for by number. */
    public int offset() {
        return page == null ? 0 : (page - 1) * limit;
    }
}
