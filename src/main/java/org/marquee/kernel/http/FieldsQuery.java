package org.marquee.kernel.http;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which top-level members of an answer, or of the items of a list, are wanted; all others are left out.
 *
 * @param fields names with commas between them
 */
public record FieldsQuery(
        @RestQuery
        @Nullable
        @Size(min = 1, max = 1000)
        @Parameter(
                name = FieldsQuery.NAME,
                description = "Only these members, of the thing itself or of each item of a list. The answer then has"
                        + " the media type `application/vnd.marquee.partial+json`, whatever `Accept` prefers.")
        String fields) {

    /** The names, none when everything is wanted. */
    public Set<String> names() {
        return fields == null ? Set.of() : Set.copyOf(List.of(fields.split(",", -1)));
    }

    static final String NAME = "fields";

    /** The media type of answers that were trimmed: a schema of their own, in which nothing is required. */
    public static final String PARTIAL = "application/vnd.marquee.partial+json";
}
