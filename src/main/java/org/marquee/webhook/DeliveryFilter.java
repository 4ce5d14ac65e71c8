package org.marquee.webhook;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which deliveries an admin looks for. */
record DeliveryFilter(
        @RestQuery @Nullable @Parameter(description = "Only those of which this became.")
        DeliveryState state) {}
