package org.marquee.comment;

import static org.marquee.account.Roles.ADMIN;
import static org.marquee.account.Roles.COMMENTS_MODERATE;
import static org.marquee.account.Roles.MODERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.marquee.kernel.http.Editorial;
import org.marquee.kernel.http.Idempotent;

@Path("/api/v1/editorial/comment-decisions")
@Produces("application/json")
@Consumes("application/json")
@Editorial
@Transactional
@Tag(name = CommentDesk.TAG)
class CommentDecisionsDesk {
    private final ChosenComments chosen;
    private final CommentModerator moderator;

    CommentDecisionsDesk(ChosenComments chosen, CommentModerator moderator) {
        this.chosen = chosen;
        this.moderator = moderator;
    }

    @POST
    @RolesAllowed({MODERATOR, ADMIN, COMMENTS_MODERATE})
    @Idempotent
    @APIResponse(responseCode = "412", ref = "VersionConflict")
    @APIResponseSchema(DecidedComments.class)
    @Operation(
            operationId = "decideComments",
            summary = "One decision about up to 200 comments, all or none",
            description =
                    "As for each by itself. If any of them has another version than was seen, nothing is done, and `errors` says which"
                            + " have. `undo` takes the last decision about each back.")
    public RestResponse<DecidedComments> decide(@NotNull @Valid DecisionsInput input) {
        moderator.take(input.decision(), chosen.lock(input), input.reason());
        return RestResponse.ok(chosen.standing(input.ids()));
    }
}
