package org.marquee.image;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What shows a picture to those who may see more than readers do. */
record PassQuery(
        @RestQuery
        @Nullable
        @Size(max = 100)
        // What Base64 for addresses is made of.
        @Pattern(regexp = "^[A-Za-z0-9_-]+$")
        @Parameter(
                description =
                        "Stands in addresses for editors and in previews; shows what readers don't see yet, for an hour or two.")
        String pass) {}
