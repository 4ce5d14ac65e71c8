package org.marquee.kernel.health;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * The state of this instance, on the public port, without a word on its insides; those are on the management port. All is known
 * beforehand and said on the event loop: anybody may ask, however busy the threads are, and it costs no connection to the database.
 */
@Path("/q/health")
@Produces("application/json")
@Tag(name = "Health", description = "How the service is.")
class ProbeResource {
    private final List<Vital> vitals;

    ProbeResource(@All List<Vital> vitals) {
        this.vitals = vitals;
    }

    @GET
    @Path("live")
    @PermitAll
    @NonBlocking
    @Operation(
            operationId = "getLiveness",
            summary = "Whether the process works; if not, restart it",
            description =
                    "For the platform that runs the service. A process that does not work does not answer: restart it then.")
    @APIResponseSchema(value = State.class, responseCode = "200", responseDescription = "It does.")
    public RestResponse<State> live() {
        return answer(true);
    }

    @GET
    @Path("ready")
    @PermitAll
    @NonBlocking
    @Operation(
            operationId = "getReadiness",
            summary = "Whether it can answer requests now; if not, send none",
            description =
                    "For load balancers. 503 means: send no requests now. It has reached the database once before it is ready, and"
                            + " asks it again and again: that it is away is known within three seconds.")
    @APIResponseSchema(value = State.class, responseCode = "200", responseDescription = "It does.")
    @APIResponse(
            responseCode = "503",
            description = "It does not.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = State.class)))
    public RestResponse<State> ready() {
        return answer(vitals.stream().allMatch(Vital::isThere));
    }

    @GET
    @Path("started")
    @PermitAll
    @NonBlocking
    @Operation(
            operationId = "getStartup",
            summary = "Whether it has finished starting",
            description =
                    "For the platform that runs the service. Before it has, nothing answers at this address: wait then.")
    @APIResponseSchema(value = State.class, responseCode = "200", responseDescription = "It does.")
    public RestResponse<State> started() {
        return answer(true);
    }

    private static RestResponse<State> answer(boolean up) {
        return ResponseBuilder.create(
                        up ? RestResponse.Status.OK : RestResponse.Status.SERVICE_UNAVAILABLE,
                        new State(up ? "UP" : "DOWN"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @Schema(name = "HealthState", description = "How the instance is.")
    record State(@Schema(enumeration = {"UP", "DOWN"}) String status) {}
}
