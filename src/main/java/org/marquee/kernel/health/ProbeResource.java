package org.marquee.kernel.health;

import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * The state of this instance, on the public port, without a word on its insides; those are on the management port.
 */
@Path("/q/health")
@Produces("application/json")
@Tag(name = "Health", description = "How the service is.")
class ProbeResource {
    /** Anybody may ask, so asking often must not cost connections to the database. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final SmallRyeHealthReporter reporter;
    private final Clock clock;
    private volatile Readiness last = new Readiness(false, Instant.EPOCH);

    ProbeResource(SmallRyeHealthReporter reporter, Clock clock) {
        this.reporter = reporter;
        this.clock = clock;
    }

    @GET
    @Path("live")
    @PermitAll
    @Operation(
            operationId = "getLiveness",
            summary = "Whether the process works; if not, restart it",
            description = "For the platform that runs the service. 503 means: restart it.")
    @APIResponseSchema(value = State.class, responseCode = "200", responseDescription = "It does.")
    @APIResponse(
            responseCode = "503",
            description = "It does not.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = State.class)))
    public RestResponse<State> live() {
        return answer(isUp(reporter.getLiveness()));
    }

    @GET
    @Path("ready")
    @PermitAll
    @Operation(
            operationId = "getReadiness",
            summary = "Whether it can answer requests now; if not, send none",
            description = "For load balancers. 503 means: send no requests now. The state is at most a second old.")
    @APIResponseSchema(value = State.class, responseCode = "200", responseDescription = "It does.")
    @APIResponse(
            responseCode = "503",
            description = "It does not.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = State.class)))
    public RestResponse<State> ready() {
        var now = clock.instant();
        // The distance, not the order: a clock that is set back must not keep an old state for long.
        if (Duration.between(last.at(), now).abs().compareTo(FRESH) > 0) {
            last = new Readiness(isUp(reporter.getReadiness()), now);
        }
        return answer(last.up());
    }

    @GET
    @Path("started")
    @PermitAll
    @Operation(
            operationId = "getStartup",
            summary = "Whether it has finished starting",
            description = "For the platform that runs the service. 503 means: wait.")
    @APIResponseSchema(value = State.class, responseCode = "200", responseDescription = "It does.")
    @APIResponse(
            responseCode = "503",
            description = "It does not.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = State.class)))
    public RestResponse<State> started() {
        return answer(isUp(reporter.getStartup()));
    }

    private static boolean isUp(SmallRyeHealth health) {
        return !health.isDown();
    }

    private static RestResponse<State> answer(boolean up) {
        return ResponseBuilder.create(
                        up ? RestResponse.Status.OK : RestResponse.Status.SERVICE_UNAVAILABLE,
                        new State(up ? "UP" : "DOWN"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private record Readiness(boolean up, Instant at) {}

    @Schema(name = "HealthState", description = "How the instance is.")
    record State(@Schema(enumeration = {"UP", "DOWN"}) String status) {}
}
