package org.marquee.kernel.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Documents the problems at the very addresses that they give as their types. */
@Path("/problems")
@Produces("application/json")
@Tag(name = "Problems", description = "What can go wrong, and what to do then.")
class ProblemResource {
    @GET
    @PermitAll
    @Operation(
            operationId = "listProblemTypes",
            summary = "Every kind of error that the API answers with",
            description = "Errors are `application/problem+json` (RFC 9457); this is what their `type` can be.")
    public ProblemTypes list() {
        return new ProblemTypes(
                Arrays.stream(ProblemType.values()).map(ProblemTypeView::of).toList());
    }

    @GET
    @Path("{name}")
    @PermitAll
    @Operation(
            operationId = "getProblemType",
            summary = "One kind of error",
            description = "The address is the `type` of the error.")
    public ProblemTypeView get(@RestPath String name) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.slug().equals(name))
                .findFirst()
                .map(ProblemTypeView::of)
                .orElseThrow(() -> new NotFound("problem type", name));
    }

    @Schema(name = "ProblemTypes", description = "Every kind of error that the API answers with.")
    record ProblemTypes(List<ProblemTypeView> items) {}

    @Schema(name = "ProblemType", description = "One kind of error: what causes it, and what to do.")
    record ProblemTypeView(
            @Schema(format = "uri-reference", examples = "/problems/not-found")
            String type,

            int status,
            String title,
            String explanation) {
        static ProblemTypeView of(ProblemType type) {
            return new ProblemTypeView(type.uri(), type.status(), type.title(), type.explanation());
        }
    }
}
