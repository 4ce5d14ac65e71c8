package org.marquee.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.query.Terms;

/** What was typed so far. */
record SuggestionQuery(
        @RestQuery
        @Nullable
        @Size(max = Terms.MAX_LENGTH)
        @Pattern(regexp = Terms.PATTERN, message = Terms.RULE)
        @Parameter(description = "What was typed so far, from the first letter on; without it, nothing is suggested.")
        String q,

        @RestQuery
        @Size(max = 3, message = "must be given at most 3 times")
        @Parameter(description = "Only things of this kind.")
        List<Kind> type,

        @RestQuery @DefaultValue("8") @Min(1) @Max(20) @Parameter(description = "How many at most.")
        int limit) {

    List<Kind> kinds() {
        return type.isEmpty()
                ? List.of(Kind.values())
                : type.stream().distinct().toList();
    }
}
