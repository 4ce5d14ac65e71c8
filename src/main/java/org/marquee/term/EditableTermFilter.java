package org.marquee.term;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.sql.Conditions;
import org.marquee.kernel.sql.Order;

/** Which terms an editor looks for, in which order. */
record EditableTermFilter(
        @RestQuery @Nullable @Size(max = 100) @Parameter(description = "Only those whose names contain this.")
        String q,

        @RestQuery @DefaultValue("false") @Parameter(description = "Those in the trash, instead of all others.")
        boolean trashed,

        @RestQuery
        @DefaultValue("name")
        @Parameter(description = "The order; a minus turns it round.")
        @Schema(enumeration = {"name", "-name", "updatedAt", "-updatedAt"})
        String sort) {

    private static final Order.Key NAME = new Order.Key("t.name collate \"und-x-icu\"", "text");
    private static final Order.Key UPDATED_AT = new Order.Key("t.updated_at", "timestamptz");
    private static final Order.Key ID = new Order.Key("t.id", "uuid");

    Order order() {
        return Order.by(sort, sort.endsWith("name") ? NAME : UPDATED_AT, ID);
    }

    Conditions conditions(TermKind kind) {
        return new Conditions()
                .and("t.kind = ?", kind.value)
                .and("(t.trashed_at is not null) = ?", trashed)
                .andContains("t.name", q);
    }
}
