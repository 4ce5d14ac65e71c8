package org.marquee.comment;

import static org.marquee.account.Roles.ADMIN;
import static org.marquee.account.Roles.COMMENTS_MODERATE;
import static org.marquee.account.Roles.MODERATOR;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.Created;
import org.marquee.kernel.http.Editorial;
import org.marquee.kernel.http.Idempotent;
import org.marquee.kernel.http.Patched;
import org.marquee.kernel.json.Patches;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;
import org.marquee.kernel.trash.Purge;

@Path(CommentDesk.PATH)
@Produces("application/json")
@Consumes("application/json")
@Editorial
@Transactional
@Tag(name = CommentDesk.TAG, description = "What readers say below reviews, and what becomes of it.")
class CommentDesk {
    static final String PATH = "/api/v1/editorial/comments";
    static final String TAG = "Moderating comments";

    private final Comments comments;
    private final ModeratedComments moderated;
    private final StaffComments staff;
    private final CommentTrash trash;
    private final Patches patches;

    CommentDesk(
            Comments comments, ModeratedComments moderated, StaffComments staff, CommentTrash trash, Patches patches) {
        this.comments = comments;
        this.moderated = moderated;
        this.staff = staff;
        this.trash = trash;
        this.patches = patches;
    }

    @GET
    @RolesAllowed({MODERATOR, ADMIN, COMMENTS_MODERATE})
    @Operation(
            operationId = "listModeratedComments",
            summary = "Comments in every state",
            description = "The newest first, unless `sort` says otherwise. `status=pending` is the queue.")
    public Page<ModeratedCommentSummary> list(
            @BeanParam @Valid ModeratedCommentFilter filter, @BeanParam @Valid PageQuery page) {
        return moderated.page(filter, page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({MODERATOR, ADMIN, COMMENTS_MODERATE})
    @Operation(
            operationId = "getModeratedComment",
            summary = "One comment, with all that a moderator has to know",
            description =
                    "What it answers, what the rules said, what was decided and changed, what else came from the same address and"
                            + " network, and the `ETag` that a decision has to send.")
    public ModeratedComment get(@RestPath UUID id) {
        return moderated.require(id);
    }

    @PATCH
    @Path("{id}")
    @Consumes(Patches.MEDIA_TYPE)
    @RolesAllowed({MODERATOR, ADMIN, COMMENTS_MODERATE})
    @Patched(CommentEditInput.class)
    @Operation(
            operationId = "updateComment",
            summary = "Another name, link or text",
            description = "What stood there before is kept in `edits`. The comment stays where it stands.")
    public ModeratedComment update(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        var comment = staff.requireEditable(id, ifMatch);
        staff.edit(comment, patches.apply(patch, moderated.require(id), CommentEditInput.class));
        return moderated.require(id);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({MODERATOR, ADMIN, COMMENTS_MODERATE})
    @Operation(
            operationId = "trashComment",
            summary = "Into the trash, or out of the world",
            description =
                    "The trash is the decision `trash`, which can be taken back for 30 days. Only what readers don't see, and what"
                            + " waits for nobody, is purged. Where something hangs below it, its place is kept, with nothing in it.")
    public void delete(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @BeanParam @Valid Purge purge) {
        trash.remove(id, ifMatch, purge);
    }

    @POST
    @Path("{id}/replies")
    @RolesAllowed({MODERATOR, ADMIN})
    @Idempotent
    @Operation(
            operationId = "createReply",
            summary = "Answers a comment, in the name of the house",
            description =
                    "Readers see it at once, marked as written by `staff`, with the name of the account. What is answered has to be"
                            + " approved.")
    public RestResponse<ModeratedComment> reply(@RestPath UUID id, @NotNull @Valid ReplyInput input) {
        var reply = staff.reply(comments.requireForChange(id), input);
        return Created.at(PATH, reply, moderated.require(reply));
    }
}
