package org.marquee.kernel.trash;

import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

/** Whether a DELETE means the trash, as it does by itself, or for ever. */
public record Purge(
        @RestQuery
        @DefaultValue("false")
        @Parameter(description = "For ever, out of the trash; only an admin may. Else it goes to the trash.")
        boolean purge) {

    /** @throws ProblemException 403 when the thing is to go for ever, and the caller may not say so */
    public void requireAllowed(boolean callerMay) {
        if (purge && !callerMay) {
            throw new ProblemException(ProblemType.FORBIDDEN, "Only an admin may purge.");
        }
    }
}
