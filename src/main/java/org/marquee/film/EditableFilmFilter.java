package org.marquee.film;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.sql.Conditions;
import org.marquee.kernel.sql.Order;

/** Which films an editor looks for, in which order. */
record EditableFilmFilter(
        @RestQuery @Nullable @Size(max = 100) @Parameter(description = "Only those with this in one of their titles.")
        String q,

        @RestQuery
        @Size(max = 5, message = "must be given at most 5 times")
        @Parameter(description = "Only films of this kind.")
        List<FilmKind> kind,

        @RestQuery @DefaultValue("false") @Parameter(description = "Those in the trash, instead of all others.")
        boolean trashed,

        @RestQuery
        @DefaultValue("title")
        @Parameter(description = "The order; a minus turns it round.")
        @Schema(enumeration = {"title", "-title", "updatedAt", "-updatedAt", "releaseDate", "-releaseDate"})
        String sort) {

    private static final Order.Key TITLE = new Order.Key("f.title collate \"und-x-icu\"", "text");
    private static final Order.Key UPDATED_AT = new Order.Key("f.updated_at", "timestamptz");
    private static final Order.Key RELEASE_DATE =
            new Order.Key("coalesce(f.release_date, make_date(f.release_year, 1, 1), date '0001-01-01')", "date");
    private static final Order.Key ID = new Order.Key("f.id", "uuid");

    /** Each part by an index of its own, which no condition with "or" across two tables could use. */
    private static final String TITLED = """
            f.id in (
              select t.id from film t where t.title ilike ?
              union all
              select t.id from film t where t.original_title ilike ?
              union all
              select t.film_id from film_alternative_title t where t.title ilike ?)""";

    Order order() {
        var key = sort.endsWith("title") ? TITLE : sort.endsWith("updatedAt") ? UPDATED_AT : RELEASE_DATE;
        return Order.by(sort, key, ID);
    }

    Conditions conditions() {
        return new Conditions()
                .and("(f.trashed_at is not null) = ?", trashed)
                .andAnyOf("f.kind = any(?)", kind.stream().map(FilmKind::value).toList())
                .andMatches(TITLED, q);
    }
}
