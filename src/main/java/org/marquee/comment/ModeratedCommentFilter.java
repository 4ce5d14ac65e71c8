package org.marquee.comment;

import jakarta.validation.constraints.Pattern;
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

/** Which comments a moderator looks for, in which order. */
record ModeratedCommentFilter(
        @RestQuery @Nullable @Parameter(description = "Only those that stand there.")
        CommentStatus status,

        @RestQuery
        @Nullable
        @Size(min = 1, max = 120)
        @Parameter(description = "Only those below this review, by slug or id.")
        String review,

        @RestQuery
        @Nullable
        @Parameter(
                description =
                        "Only those of the same e-mail address as this comment, which is among them. It must be one of which an"
                                + " address is known: not of staff, and neither erased nor deleted.")
        UUID sameAddressAs,

        @RestQuery
        @Nullable
        @Size(max = 100)
        @Pattern(regexp = INDEXED, message = "must have three letters or digits in a row")
        @Parameter(
                description = "Only those whose name, e-mail address or text contains this. It takes three letters or"
                        + " digits in a row: less would be in too many.")
        String q,

        @RestQuery
        @DefaultValue("-createdAt")
        @Parameter(description = "The order; a minus turns it round.")
        @Schema(enumeration = {"createdAt", "-createdAt"})
        String sort) {

    /** What an index of trigrams can look for; anything else would mean to read every comment there is. */
    private static final String INDEXED = "^[\\s\\S]*[\\p{L}\\p{N}]{3}[\\s\\S]*$";

    private static final Order.Key CREATED_AT = new Order.Key("c.created_at", "timestamptz");
    private static final Order.Key ID = new Order.Key("c.id", "uuid");

    /** As the index has it. */
    private static final String WORDS =
            "(coalesce(c.author_name, '') || ' ' || coalesce(c.author_email, '') || ' ' || c.body_text)";

    Order order() {
        return Order.by(sort, CREATED_AT, ID);
    }

    Conditions conditions() {
        var conditions = new Conditions().and("c.status = ?", status == null ? null : status.value);
        return below("c", review, conditions)
                .and("c.address_key = (select o.address_key from comment o where o.id = ?)", sameAddressAs)
                .andContains(WORDS, q);
    }

    /** Adds that rows of a table belong to a review, by its slug or id, unless none was chosen. */
    static Conditions below(String table, @Nullable String review, Conditions conditions) {
        if (review == null) {
            return conditions;
        }
        new Reference(review)
                .id()
                .ifPresentOrElse(
                        id -> conditions.and(table + ".review_id = ?", id),
                        () -> conditions.and(
                                table + ".review_id = (select s.review_id from review_slug s where s.slug = ?)",
                                review));
        return conditions;
    }
}
