package org.marquee.person;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.sql.Conditions;
import org.marquee.kernel.sql.Order;

/** Which people an editor looks for, in which order. */
record EditablePersonFilter(
        @RestQuery
        @Nullable
        @Size(max = 100)
        @Parameter(description = "Only those with this in their name, their native name or one of their aliases.")
        String q,

        @RestQuery @DefaultValue("false") @Parameter(description = "Those in the trash, instead of all others.")
        boolean trashed,

        @RestQuery
        @DefaultValue("name")
        @Parameter(description = "The order; a minus turns it round.")
        @Schema(enumeration = {"name", "-name", "updatedAt", "-updatedAt"})
        String sort) {

    private static final Order.Key NAME = new Order.Key("p.name collate \"und-x-icu\"", "text");
    private static final Order.Key UPDATED_AT = new Order.Key("p.updated_at", "timestamptz");
    private static final Order.Key ID = new Order.Key("p.id", "uuid");

    Order order() {
        return Order.by(sort, sort.endsWith("name") ? NAME : UPDATED_AT, ID);
    }

    Conditions conditions() {
        return new Conditions()
                .and("(p.trashed_at is not null) = ?", trashed)
                .andMatches("p.name ilike ? or p.native_name ilike ? or joined(p.aliases) ilike ?", q);
    }
}
