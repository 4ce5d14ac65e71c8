package org.marquee.comment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.Editorial;
import org.marquee.kernel.http.Patched;
import org.marquee.kernel.json.Patches;

/** Comments in the hands of those who wrote them. */
@Path("/api/v1/comments/{id}")
@Produces("application/json")
@Editorial
@Tag(name = "Comments", description = "What readers say below reviews.")
class OwnCommentResource {
    private static final String TOKEN = "Edit-Token";

    private final OwnComments comments;

    OwnCommentResource(OwnComments comments) {
        this.comments = comments;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getOwnComment",
            summary = "One's own comment",
            description =
                    "With the `Edit-Token` of its receipt, for some minutes. Without a good one, it is not found.")
    public OwnComment get(@RestPath UUID id, @RestHeader(TOKEN) @Nullable String token) {
        return comments.require(id, token);
    }

    @PATCH
    @Consumes(Patches.MEDIA_TYPE)
    @PermitAll
    @Patched(OwnCommentInput.class)
    @Operation(
            operationId = "updateOwnComment",
            summary = "Say it otherwise",
            description =
                    "It is judged anew, and may have to wait for a moderator again. Moderators see what it said before. Of several"
                            + " edits at once, the last one holds.")
    @APIResponseSchema(value = OwnComment.class, responseCode = "200", responseDescription = "It says that now.")
    @APIResponse(responseCode = "429", ref = "TooManyRequests")
    public OwnComment update(
            @RestPath UUID id,
            @RestHeader(TOKEN) @Nullable String token,
            @NotNull ObjectNode patch,
            RoutingContext request) {
        return comments.edit(id, token, patch, request);
    }

    @DELETE
    @PermitAll
    @Operation(
            operationId = "deleteOwnComment",
            summary = "Take it back",
            description =
                    "Nothing of it is kept, nor who wrote it. Where it has replies, readers see that something was there.")
    @APIResponse(responseCode = "204", description = "It is deleted.")
    public void delete(@RestPath UUID id, @RestHeader(TOKEN) @Nullable String token) {
        comments.delete(id, token);
    }
}
