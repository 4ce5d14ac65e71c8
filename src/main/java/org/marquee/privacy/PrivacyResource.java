package org.marquee.privacy;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.marquee.kernel.http.Editorial;
import org.marquee.kernel.http.Idempotent;
import org.marquee.kernel.limit.Addresses;
import org.marquee.kernel.limit.Limit;
import org.marquee.kernel.limit.Limits;
import org.marquee.kernel.mail.Outbox;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

@Path("/api/v1/privacy/requests")
@Produces("application/json")
@Consumes("application/json")
@Editorial
@Transactional
@Tag(name = "People's data", description = "To have what is kept of an e-mail address, or to have it gone.")
class PrivacyResource {
    private static final Limit PER_NETWORK = Limit.perHour(10);

    private final PrivacyRequests requests;
    private final Outbox outbox;
    private final Limits limits;
    private final RoutingContext request;
    private final Clock clock;

    PrivacyResource(PrivacyRequests requests, Outbox outbox, Limits limits, RoutingContext request, Clock clock) {
        this.requests = requests;
        this.outbox = outbox;
        this.limits = limits;
        this.request = request;
        this.clock = clock;
    }

    @POST
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "requestPersonalData",
            summary = "Ask for what is kept of an e-mail address, or for its erasure",
            description =
                    "If anything is kept, a link is mailed there within a minute; behind it, the request is confirmed. The answer is the"
                            + " same whether there is anything or not. After 10 requests in an hour from one network, it is 429. Without"
                            + " a mail server it is 409: an admin can do it then.")
    @APIResponseSchema(value = PrivacyReceipt.class, responseCode = "202", responseDescription = "It will be seen to.")
    @APIResponse(responseCode = "429", ref = "TooManyRequests")
    public RestResponse<PrivacyReceipt> request(@NotNull @Valid PrivacyInput input) {
        requireMail();
        limits.take("privacy network", Addresses.prefixOf(request), PER_NETWORK);
        requests.persist(new PrivacyRequest(input, clock.instant()));
        return RestResponse.status(RestResponse.Status.ACCEPTED, PrivacyReceipt.ALWAYS);
    }

    /** Guests show by mail that an address is theirs: without mail, they can't. */
    private void requireMail() {
        if (!outbox.isOpen()) {
            throw new ProblemException(
                    ProblemType.INVALID_STATE,
                    "No mail is sent from here, so nobody can show that an address is theirs. Ask those who run this site:"
                            + " an admin can do the same.",
                    List.of());
        }
    }

    /** The same for everybody. */
    @Schema(name = "PrivacyReceipt", description = "The same for everybody.")
    record PrivacyReceipt(
            @Schema(examples = "If we know the address, a link is on its way there.")
            String message) {
        static final PrivacyReceipt ALWAYS = new PrivacyReceipt("If we know the address, a link is on its way there.");
    }
}
