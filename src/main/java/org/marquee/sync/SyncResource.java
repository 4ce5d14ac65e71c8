package org.marquee.sync;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.marquee.kernel.http.Delivery;

@Path("/api/v1/sync")
@Produces("application/json")
@Tag(name = "Sync", description = "A copy of all that is public, for apps that work offline.")
class SyncResource {
    private final Synchronisation synchronisation;

    SyncResource(Synchronisation synchronisation) {
        this.synchronisation = synchronisation;
    }

    @GET
    @PermitAll
    @Delivery(dependsOn = {"review", "film", "person", "image", "author", "term"})
    @Operation(
            operationId = "sync",
            summary = "All public content, then what has changed in it",
            description =
                    "Without a token, a walk through everything begins. Go on with `nextToken` while `hasMore`; then keep it, and come"
                            + " back with it whenever you like: you get what has changed since, in the order of the commits, each"
                            + " thing once as it is now, and `deleted` for what is public no more. Put each item in the place of"
                            + " the one with its `type` and `id`. What refers to something may come before that. Comments are not"
                            + " among it. Tokens are good for 90 days, unless the operators say otherwise.")
    @APIResponseSchema(value = SyncPage.class, responseCode = "200", responseDescription = "OK")
    @APIResponse(responseCode = "410", ref = "Expired")
    public SyncPage sync(@BeanParam @Valid SyncQuery query) {
        return synchronisation.page(query);
    }
}
