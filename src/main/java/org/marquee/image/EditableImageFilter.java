package org.marquee.image;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.id.Reference;
import org.marquee.kernel.sql.Conditions;
import org.marquee.kernel.sql.Order;

/** Which images an editor looks for, in which order. */
record EditableImageFilter(
        @RestQuery
        @Nullable
        @Size(min = 1, max = 100)
        @Parameter(description = "Only those whose alt, caption, credit or file name contain this.")
        String q,

        @RestQuery
        @Nullable
        @Size(min = 1, max = 120)
        @Parameter(description = "Only those that show this film, by slug or id.")
        String film,

        @RestQuery
        @Nullable
        @Size(min = 1, max = 120)
        @Parameter(description = "Only those that show this person, by slug or id.")
        String person,

        @RestQuery @Nullable @Parameter(description = "Only those that this account or API key brought.")
        UUID uploadedBy,

        @RestQuery @DefaultValue("false") @Parameter(description = "Those in the trash, instead of all others.")
        boolean trashed,

        @RestQuery
        @DefaultValue("-createdAt")
        @Parameter(description = "The order; a minus turns it round.")
        @Schema(enumeration = {"createdAt", "-createdAt", "updatedAt", "-updatedAt"})
        String sort) {

    private static final Order.Key CREATED_AT = new Order.Key("i.created_at", "timestamptz");
    private static final Order.Key UPDATED_AT = new Order.Key("i.updated_at", "timestamptz");
    private static final Order.Key ID = new Order.Key("i.id", "uuid");

    /** As the index has it. */
    private static final String WORDS =
            "(i.alt || ' ' || coalesce(i.caption, '') || ' ' || coalesce(i.credit, '') || ' ' || coalesce(i.file_name, ''))";

    Order order() {
        return Order.by(sort, sort.endsWith("createdAt") ? CREATED_AT : UPDATED_AT, ID);
    }

    Conditions conditions() {
        var conditions = new Conditions();
        shows("film", film, conditions);
        shows("person", person, conditions);
        return conditions
                .and("(i.trashed_at is not null) = ?", trashed)
                .andContains(WORDS, q)
                .and("i.uploaded_by = ?", uploadedBy);
    }

    private static void shows(String table, @Nullable String reference, Conditions conditions) {
        if (reference == null) {
            return;
        }
        new Reference(reference)
                .id()
                .ifPresentOrElse(
                        id -> conditions.and("i.%s_id = ?".formatted(table), id),
                        () -> conditions.and(
                                "i.%1$s_id = (select t.id from %1$s t where t.slug = ?)".formatted(table), reference));
    }
}
