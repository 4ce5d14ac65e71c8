package org.marquee.comment;

import static org.marquee.account.Roles.ADMIN;
import static org.marquee.account.Roles.COMMENTS_MODERATE;
import static org.marquee.account.Roles.MODERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.Editorial;

@Path(CommentDesk.PATH + "/{id}/decision")
@Produces("application/json")
@Consumes("application/json")
@Editorial
@Transactional
@Tag(name = CommentDesk.TAG)
class CommentDecisionDesk {
    private final Comments comments;
    private final ModeratedComments moderated;
    private final CommentModerator moderator;

    CommentDecisionDesk(Comments comments, ModeratedComments moderated, CommentModerator moderator) {
        this.comments = comments;
        this.moderated = moderated;
        this.moderator = moderator;
    }

    @PUT
    @RolesAllowed({MODERATOR, ADMIN, COMMENTS_MODERATE})
    @Operation(
            operationId = "decideComment",
            summary = "Approves a comment, or keeps it from readers",
            description =
                    "From any state to any other, but what was deleted is gone. Deciding the same again changes nothing. With its"
                            + " `ETag` in `If-Match`, nobody approves what was changed after they saw it. Where a reply is approved below"
                            + " something that readers don't see, they see that something was there.")
    public ModeratedComment decide(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid DecisionInput input) {
        moderator.decide(List.of(comments.lock(id, ifMatch)), input.decision(), input.reason());
        return moderated.require(id);
    }

    @DELETE
    @RolesAllowed({MODERATOR, ADMIN, COMMENTS_MODERATE})
    @Operation(
            operationId = "undoDecision",
            summary = "Takes the last decision back",
            description =
                    "The comment stands where it stood before; the next time, before the decision before that. Not if it was changed"
                            + " by other means since, such as by who wrote it.")
    public ModeratedComment undo(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        moderator.undo(List.of(comments.lock(id, ifMatch)));
        return moderated.require(id);
    }
}
