package org.marquee.comment.rule;

import static org.marquee.account.Roles.ADMIN;
import static org.marquee.account.Roles.COMMENTS_MODERATE;
import static org.marquee.account.Roles.MODERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.marquee.account.CurrentAccount;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.http.Created;
import org.marquee.kernel.http.Editorial;
import org.marquee.kernel.http.Idempotent;
import org.marquee.kernel.id.Ids;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;

@Path(CommentBlockDesk.PATH)
@Produces("application/json")
@Consumes("application/json")
@Editorial
@Transactional
@Tag(name = "Rules for comments", description = "By what comments are judged, and who is blocked.")
class CommentBlockDesk {
    static final String PATH = "/api/v1/editorial/comment-blocks";

    private final CommentBlocks blocks;
    private final Blocking blocking;
    private final ChangeLog changes;
    private final CurrentAccount caller;
    private final Clock clock;

    CommentBlockDesk(CommentBlocks blocks, Blocking blocking, ChangeLog changes, CurrentAccount caller, Clock clock) {
        this.blocks = blocks;
        this.blocking = blocking;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({MODERATOR, ADMIN, COMMENTS_MODERATE})
    @Operation(
            operationId = "listCommentBlocks",
            summary = "Who may not comment",
            description = "The newest first. Those that have ended are deleted within an hour or so.")
    public Page<BlockView> list(@BeanParam @Valid BlockFilter filter, @BeanParam @Valid PageQuery page) {
        return blocks.page(filter, page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({MODERATOR, ADMIN, COMMENTS_MODERATE})
    @Operation(operationId = "getCommentBlock", summary = "One block")
    public BlockView get(@RestPath UUID id) {
        return blocks.require(id);
    }

    @POST
    @RolesAllowed({MODERATOR, ADMIN, COMMENTS_MODERATE})
    @Idempotent
    @Operation(
            operationId = "createCommentBlock",
            summary = "Blocks somebody",
            description =
                    "By e-mail address, name or network. What they send from now on is rejected, and they are not told; what they sent"
                            + " before stays what it is.")
    public RestResponse<BlockView> create(@NotNull @Valid BlockInput input) {
        var block = new CommentBlock(Ids.next(), blocking.meant(input), input, caller.actor(), clock.instant());
        blocks.persist(block);
        return Created.at(PATH, block.id, answer(Action.CREATED, block));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({MODERATOR, ADMIN, COMMENTS_MODERATE})
    @Operation(
            operationId = "replaceCommentBlock",
            summary = "For how long, and why",
            description = "Whom it is for stays.")
    public BlockView replace(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid BlockTermsInput input) {
        var block = blocks.requireForChange(id, ifMatch);
        block.replace(input, clock.instant());
        return answer(Action.UPDATED, block);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({MODERATOR, ADMIN, COMMENTS_MODERATE})
    @Operation(operationId = "deleteCommentBlock", summary = "Lets them comment again")
    public void delete(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        var block = blocks.requireForChange(id, ifMatch);
        blocks.delete(block);
        changes.record(block.change(caller.actor(), Action.DELETED));
    }

    private BlockView answer(Action action, CommentBlock block) {
        changes.record(block.change(caller.actor(), action));
        blocks.flush();
        return blocks.require(block.id);
    }
}
