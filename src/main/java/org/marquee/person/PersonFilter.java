package org.marquee.person;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.query.Terms;
import org.marquee.kernel.sql.Conditions;
import org.marquee.kernel.sql.Order;
import org.marquee.kernel.text.Slug;

/** Which people, in which order. */
record PersonFilter(
        @RestQuery
        @Nullable
        @Size(max = Terms.MAX_LENGTH)
        @Pattern(regexp = Terms.PATTERN, message = Terms.RULE)
        @Parameter(description = "Only people of which this is found in their names or the biography. " + Terms.SYNTAX)
        String q,

        @RestQuery
        @Size(max = 100, message = "must be given at most 100 times")
        @Parameter(description = "Only those with one of these slugs.")
        List<@Pattern(regexp = Slug.PATTERN, message = Slug.RULE) @Size(max = Slug.MAX_LENGTH) String> slug,

        @RestQuery
        @Size(max = 100, message = "must be given at most 100 times")
        @Parameter(description = "Only those credited in one of these films, given by slug.")
        List<@Pattern(regexp = Slug.PATTERN, message = Slug.RULE) @Size(max = Slug.MAX_LENGTH) String> film,

        @RestQuery
        @DefaultValue("name")
        @Parameter(description = "The order; a minus turns it round.")
        @Schema(enumeration = {"name", "-name"})
        String sort) {

    private static final Order.Key NAME = new Order.Key("p.name collate \"und-x-icu\"", "text");
    private static final Order.Key ID = new Order.Key("p.id", "uuid");

    private static final String IN_FILM = """
            p.id in (select c.person_id from published_film f
              join published_film_credit c on c.film_id = f.id
              where f.slug = any(?))""";

    Order order() {
        return Order.by(sort, NAME, ID);
    }

    Conditions conditions() {
        return new Conditions().andAnyOf("p.slug = any(?)", slug).andAnyOf(IN_FILM, film);
    }
}
