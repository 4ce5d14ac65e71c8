package org.marquee.comment;

import jakarta.ws.rs.DefaultValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.sql.Conditions;
import org.marquee.kernel.sql.Order;

/** Which comments below a review, how arranged, and in which order. */
record CommentFilter(
        @RestQuery
        @DefaultValue("flat")
        @Parameter(
                description =
                        "`flat`: every comment is an item. `tree`: the items are those at the top, each with its first replies.")
        @Schema(enumeration = {"flat", "tree"})
        String view,

        @RestQuery @Nullable @Parameter(description = "Only those right below this comment.")
        UUID parentId,

        @RestQuery
        @DefaultValue("oldest")
        @Parameter(description = "Which come first. Replies in a tree are always oldest first.")
        @Schema(enumeration = {"oldest", "newest"})
        String sort) {

    private static final Order.Key CREATED_AT = new Order.Key("c.created_at", "timestamptz");
    private static final Order.Key ID = new Order.Key("c.id", "uuid");

    boolean isTree() {
        return view.equals("tree");
    }

    Order order() {
        return Order.by(sort.equals("newest") ? "-createdAt" : "createdAt", CREATED_AT, ID);
    }

    Conditions conditions(UUID review) {
        // The depth stands in the text: the index of those at the top is one of part of the rows.
        return isTree() && parentId == null
                ? new Conditions().and("c.depth = 1 and c.review_id = ?", review)
                : new Conditions().and("c.review_id = ?", review).and("c.parent_id = ?", parentId);
    }
}
