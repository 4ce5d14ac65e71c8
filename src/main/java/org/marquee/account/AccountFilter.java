package org.marquee.account;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.sql.Conditions;

/** Which accounts an admin looks for. */
record AccountFilter(
        @RestQuery
        @Nullable
        @Size(max = 100)
        @Parameter(description = "Only those whose names or e-mail addresses contain this.")
        String q,

        @RestQuery
        @Nullable
        @Parameter(description = "Only those with this role.")
        @Schema(enumeration = {"author", "editor", "moderator", "admin"})
        String role,

        @RestQuery @Nullable @Parameter(description = "Only those that are suspended, or only those that are not.")
        Boolean suspended) {

    Conditions conditions() {
        return new Conditions()
                .andContains("concat_ws(' ', a.name, a.email)", q)
                .and("? = any (a.roles)", role)
                .and("(a.suspended_at is not null) = ?", suspended);
    }
}
