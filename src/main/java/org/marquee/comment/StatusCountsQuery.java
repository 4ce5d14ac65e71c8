package org.marquee.comment;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Whose comments are counted. */
record StatusCountsQuery(
        @RestQuery
        @Nullable
        @Size(min = 1, max = 120)
        @Parameter(description = "Only those below this review, by slug or id.")
        String review) {}
