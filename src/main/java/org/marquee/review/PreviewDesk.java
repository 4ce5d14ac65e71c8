package org.marquee.review;

import static org.marquee.account.Roles.ADMIN;
import static org.marquee.account.Roles.AUTHOR;
import static org.marquee.account.Roles.CONTENT_READ;
import static org.marquee.account.Roles.EDITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.marquee.account.CurrentAccount;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Change;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.http.Editorial;
import org.marquee.kernel.http.Idempotent;
import org.marquee.kernel.link.Links;
import org.marquee.kernel.problem.NotFound;

@Path(ReviewDesk.PATH + "/{id}/preview-links")
@Produces("application/json")
@Consumes("application/json")
@Editorial
@Transactional
@Tag(name = "Publishing reviews", description = "From the working copy to what readers see.")
class PreviewDesk {
    private static final String PREVIEWS = "/api/v1/previews/";

    private final EditableReviews editable;
    private final Revisions revisions;
    private final PreviewTokens tokens;
    private final ChangeLog changes;
    private final CurrentAccount caller;
    private final Links links;

    PreviewDesk(
            EditableReviews editable,
            Revisions revisions,
            PreviewTokens tokens,
            ChangeLog changes,
            CurrentAccount caller,
            Links links) {
        this.editable = editable;
        this.revisions = revisions;
        this.tokens = tokens;
        this.changes = changes;
        this.caller = caller;
        this.links = links;
    }

    @POST
    @RolesAllowed({AUTHOR, EDITOR, ADMIN, CONTENT_READ})
    @Idempotent
    @Operation(
            operationId = "createPreviewLink",
            summary = "A link to what is not public yet",
            description =
                    "It opens exactly that revision for everybody who has it, in the shape that delivery has, until it expires."
                            + " What is in the trash has none.")
    public RestResponse<PreviewLink> create(@RestPath UUID id, @NotNull @Valid PreviewLinkInput input) {
        editable.requireAccess(id);
        var revision = revisions
                .ofReview(id, input.revision())
                .orElseThrow(() -> new NotFound("revision", String.valueOf(input.revision())));
        revision.review.requireKept();
        var token = tokens.issue(revision.id);
        var path = PREVIEWS + token.token();
        changes.record(new Change(caller.actor(), Action.PREVIEWED, "review", id, Map.of("revision", revision.number))
                .cutsNothing());
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED,
                        new PreviewLink(token.token(), links.absolute(path), revision.number, token.expiresAt()))
                .header(HttpHeaders.LOCATION, path)
                .build();
    }
}
