package org.marquee.review;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Why a review is sent back. */
record ReturnQuery(
        @RestQuery
        @Nullable
        @Size(min = 1, max = 1000)
        @Parameter(description = "What is still to be done, for the author.")
        String note) {}
