package org.marquee.review;

import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.marquee.kernel.sql.Order;

/** In which order the history of a review is told. */
record RevisionOrder(
        @RestQuery
        @DefaultValue("-number")
        @Parameter(description = "The order; a minus turns it round.")
        @Schema(enumeration = {"number", "-number"})
        String sort) {
    private static final Order.Key NUMBER = new Order.Key("v.number", "integer");

    Order order() {
        return Order.by(sort, NUMBER);
    }
}
