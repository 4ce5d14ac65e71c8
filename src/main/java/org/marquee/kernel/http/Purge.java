package org.marquee.kernel.http;

import jakarta.ws.rs.DefaultValue;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

/** Whether a DELETE means the trash, as it does by itself, or for ever. */
public record Purge(
        @RestQuery
        @DefaultValue("false")
        @Parameter(description = "For ever, out of the trash; only an admin may. Else it goes to the trash.")
        boolean purge) {

    /**
     * Whether the thing is to go for ever.
     *
     * @param trashedAt since when it is in the trash
     * @throws ProblemException 403 when the caller may not, 409 when the thing is not in the trash
     */
    public boolean isWanted(boolean callerMay, @Nullable Instant trashedAt) {
        if (purge && !callerMay) {
            throw new ProblemException(ProblemType.FORBIDDEN, "Only an admin may purge.", List.of());
        }
        if (purge && trashedAt == null) {
            throw new ProblemException(
                    ProblemType.INVALID_STATE, "Only what is in the trash can be purged.", List.of());
        }
        return purge;
    }
}
