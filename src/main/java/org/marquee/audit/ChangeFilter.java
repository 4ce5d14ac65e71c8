package org.marquee.audit;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.change.Subject;
import org.marquee.kernel.sql.Conditions;
import org.marquee.kernel.sql.Order;

/** Which changes, in which order. */
record ChangeFilter(
        @RestQuery @Nullable @Parameter(description = "Only those of this kind of thing.")
        Subject entity,

        @RestQuery @Nullable @Parameter(description = "Only those of this thing.")
        UUID entityId,

        @RestQuery @Nullable @Parameter(description = "Only those that this account or API key made.")
        UUID actor,

        @RestQuery
        @Nullable
        @Pattern(regexp = "[a-z][a-z-]{0,39}", message = "must be an action, such as published")
        @Parameter(description = "Only those of this kind.")
        String action,

        @RestQuery @Nullable @Parameter(description = "Only those at this time or later.")
        OffsetDateTime after,

        @RestQuery @Nullable @Parameter(description = "Only those before this time.")
        OffsetDateTime before,

        @RestQuery
        @Nullable
        @Min(0)
        @Parameter(description = "Only those behind this position: that of the last change that was read.")
        Long since,

        @RestQuery
        @DefaultValue("-position")
        @Parameter(description = "Newest first, or, to follow the log, oldest first.")
        @Schema(enumeration = {"position", "-position"})
        String sort) {

    private static final Order.Key POSITION = new Order.Key("c.position", "bigint");

    Order order() {
        return Order.by(sort, POSITION);
    }

    Conditions conditions() {
        return new Conditions()
                .and("c.position > ?", since == null ? 0 : since)
                .and("c.entity = ?", entity == null ? null : entity.value())
                .and("c.entity_id = ?", entityId)
                .and("c.actor_id = ?", actor)
                .and("c.action = ?", action)
                .and("c.at >= ?", after)
                .and("c.at < ?", before);
    }
}
