package org.marquee.privacy;

import static org.marquee.account.Roles.ADMIN;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.marquee.account.CurrentAccount;
import org.marquee.kernel.http.Editorial;
import org.marquee.kernel.http.PartlyIdempotent;
import org.marquee.privacy.PrivacyAnswer.Found;

@Path("/api/v1/editorial/privacy/requests")
@Produces("application/json")
@Consumes("application/json")
@Editorial
@Tag(name = "People's data", description = "To have what is kept of an e-mail address, or to have it gone.")
class PrivacyDesk {
    private final PrivacyRequests requests;
    private final PrivacyAnswers answers;
    private final CurrentAccount caller;
    private final Clock clock;

    PrivacyDesk(PrivacyRequests requests, PrivacyAnswers answers, CurrentAccount caller, Clock clock) {
        this.requests = requests;
        this.answers = answers;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(ADMIN)
    @PartlyIdempotent
    @Operation(
            operationId = "answerPrivacyRequest",
            summary = "Hand out what is kept of an e-mail address, or erase it, at once",
            description =
                    "For those who asked in another way than by mail: find out before whether the address is theirs. An erasure takes"
                            + " the address, the names and the networks away from all comments, in whatever state; threads stay as"
                            + " they are. It can't be undone.")
    @APIResponseSchema(value = PrivacyAnswer.class, responseDescription = "It is done.")
    public RestResponse<PrivacyAnswer> answer(@NotNull @Valid PrivacyInput input) {
        var now = clock.instant();
        var request = new PrivacyRequest(input, now);
        request.mailed(now);
        QuarkusTransaction.requiringNew().run(() -> requests.persist(request));
        return answers.once(input, new Found(answers.answer(request, caller.actor())));
    }
}
