package org.marquee.review;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.sql.Conditions;
import org.marquee.kernel.sql.Order;

/** Which reviews an editor looks for, in which order. */
record EditableReviewFilter(
        @RestQuery
        @Size(max = 6, message = "must be given at most 6 times")
        @Parameter(description = "Only those in one of these states. Without it, all but those in the trash.")
        List<ReviewState> state,

        @RestQuery
        @Nullable
        @Size(min = 1, max = 120)
        @Parameter(description = "Only those whose working copy names this author, by slug or id.")
        String author,

        @RestQuery
        @Nullable
        @Size(min = 1, max = 120)
        @Parameter(description = "Only those whose working copy is about this film, by slug or id.")
        String film,

        @RestQuery @Nullable @Parameter(description = "Only those that wait for an editor, or only those that don't.")
        Boolean submitted,

        @RestQuery
        @Nullable
        @Size(min = 1, max = 100)
        @Parameter(description = "Only those whose headlines contain this.")
        String q,

        @RestQuery
        @DefaultValue("-updatedAt")
        @Parameter(description = "The order; a minus turns it round.")
        @Schema(enumeration = {"updatedAt", "-updatedAt", "headline", "-headline"})
        String sort) {

    private static final Order.Key HEADLINE = new Order.Key("v.headline collate \"und-x-icu\"", "text");
    private static final Order.Key UPDATED_AT = new Order.Key("r.updated_at", "timestamptz");
    private static final Order.Key ID = new Order.Key("r.id", "uuid");

    Order order() {
        return Order.by(sort, sort.endsWith("headline") ? HEADLINE : UPDATED_AT, ID);
    }

    /** @param owner the account whose reviews alone are shown; null for all */
    Conditions conditions(@Nullable UUID owner) {
        return new Conditions()
                .and("(r.trashed_at is null) = ?", state.isEmpty() ? true : null)
                .andAnyOf(
                        "s.state = any(?)",
                        state.stream().map(ReviewState::value).toList())
                .and("""
                        exists (
                          select from revision_author x
                          join author a on a.id = x.author_id
                          where x.revision_id = v.id and ? in (a.slug, cast(a.id as text)))""", author)
                .and("? in (f.slug, cast(f.id as text))", film)
                .and("(r.submitted_at is not null) = ?", submitted)
                .andContains("v.headline", q)
                .and(EditableReviews.OWN, owner);
    }
}
