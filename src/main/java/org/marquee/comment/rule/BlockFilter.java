package org.marquee.comment.rule;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.sql.Conditions;

/** Which blocks a moderator looks for. */
record BlockFilter(
        @RestQuery
        @Nullable
        @Parameter(description = "Only those of this kind.")
        @Schema(enumeration = {"email", "name", "prefix"})
        String kind,

        @RestQuery @Nullable @Parameter(description = "Only those that hold now, or only those that have ended.")
        Boolean active) {

    Conditions conditions() {
        return new Conditions().and("b.kind = ?", kind).and("(b.until is null or b.until > now()) = ?", active);
    }
}
