package org.marquee.term;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.marquee.kernel.sql.Conditions;
import org.marquee.kernel.sql.Order;
import org.marquee.kernel.text.Slug;

/** Which terms, in which order. */
record TermFilter(
        @RestQuery
        @Size(max = 100, message = "must be given at most 100 times")
        @Parameter(description = "Only those with one of these slugs.")
        List<@Pattern(regexp = Slug.PATTERN, message = Slug.RULE) @Size(max = Slug.MAX_LENGTH) String> slug,

        @RestQuery
        @DefaultValue("name")
        @Parameter(description = "The order; a minus turns it round.")
        @Schema(enumeration = {"name", "-name", "reviewCount", "-reviewCount"})
        String sort) {

    private static final Order.Key NAME = new Order.Key("t.name collate \"und-x-icu\"", "text");
    private static final Order.Key REVIEW_COUNT = new Order.Key("t.review_count", "bigint");
    private static final Order.Key ID = new Order.Key("t.id", "uuid");

    Order order() {
        return Order.by(sort, sort.endsWith("name") ? NAME : REVIEW_COUNT, ID);
    }

    Conditions conditions() {
        return new Conditions().andAnyOf("t.slug = any(?)", slug);
    }
}
