package org.marquee.batch;

import static org.marquee.account.Roles.ADMIN;
import static org.marquee.account.Roles.AUTHOR;
import static org.marquee.account.Roles.CONTENT_PUBLISH;
import static org.marquee.account.Roles.CONTENT_WRITE;
import static org.marquee.account.Roles.EDITOR;
import static org.marquee.account.Roles.MODERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.ArrayList;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.marquee.batch.BatchAnswer.Result;
import org.marquee.kernel.http.Editorial;
import org.marquee.kernel.http.Idempotent;

@Path("/api/v1/editorial/batch")
@Produces("application/json")
@Consumes("application/json")
@Editorial
@Transactional
@Tag(name = "Batches", description = "Several editorial operations as one.")
class BatchDesk {
    private final Operations operations;

    BatchDesk(Operations operations) {
        this.operations = operations;
    }

    @POST
    @RolesAllowed({AUTHOR, EDITOR, MODERATOR, ADMIN, CONTENT_WRITE, CONTENT_PUBLISH})
    @Idempotent
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "VersionConflict")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    @APIResponseSchema(BatchAnswer.class)
    @Operation(
            operationId = "runBatch",
            summary = "Up to 100 operations, all or none",
            description =
                    "Each is checked as if it were sent by itself, in this order, and sees what those before it did. When one"
                            + " fails, nothing is done, and the answer is that of the one at fault, with its number in `errors`.")
    public RestResponse<BatchAnswer> run(@NotNull @Valid BatchInput input) {
        operations.takeTurns(input.operations());
        var results = new ArrayList<Result>();
        for (var operation : input.operations()) {
            results.add(operations.run(results.size(), operation));
        }
        return RestResponse.ok(new BatchAnswer(results));
    }
}
