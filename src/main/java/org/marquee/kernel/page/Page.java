package org.marquee.kernel.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list; every list of the API is one.
 *
 * @param items the rows, in the order that was asked for
 * @param page where in the list they stand
 */
public record Page<T>(List<T> items, Position page) {

    /**
     * @param limit how many items were asked for at most
     * @param next the cursor of the page behind this one, null at the end
     * @param previous the cursor of the page before this one, null at the beginning
     * @param total how many items the whole list has; only when {@code withTotal=true} asked for it
     */
    @Schema(name = "PagePosition", description = "Where a page stands in its list, and how to go on from there.")
    public record Position(
            @Schema(minimum = "1", maximum = "100", examples = "20")
            int limit,

            @Nullable @Schema(description = "`cursor` of the next page; null at the end of the list.")
            String next,

            @Nullable @Schema(description = "`cursor` of the page before; null at the beginning of the list.")
            String previous,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            @Schema(
                    minimum = "0",
                    description = "How many items the whole list has; present when `withTotal=true` asked for it.")
            Long total) {}
}
