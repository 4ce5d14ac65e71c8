package org.marquee.review;

import static org.marquee.account.Roles.ADMIN;
import static org.marquee.account.Roles.AUTHOR;
import static org.marquee.account.Roles.CONTENT_READ;
import static org.marquee.account.Roles.CONTENT_WRITE;
import static org.marquee.account.Roles.EDITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.marquee.account.CurrentAccount;
import org.marquee.kernel.http.Editorial;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;

@Path(ReviewDesk.PATH + "/{id}/revisions")
@Produces("application/json")
@Editorial
@Transactional
@Tag(name = "Revisions", description = "Every save of a review: who, when and what.")
class RevisionDesk {
    private final Reviews reviews;
    private final EditableReviews editable;
    private final EditableRevisions revisions;
    private final ReviewWriter writer;
    private final CurrentAccount caller;
    private final Clock clock;

    RevisionDesk(
            Reviews reviews,
            EditableReviews editable,
            EditableRevisions revisions,
            ReviewWriter writer,
            CurrentAccount caller,
            Clock clock) {
        this.reviews = reviews;
        this.editable = editable;
        this.revisions = revisions;
        this.writer = writer;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({AUTHOR, EDITOR, ADMIN, CONTENT_READ})
    @Operation(
            operationId = "listRevisions",
            summary = "The history of a review",
            description = "Every save, the newest first unless `sort` says otherwise.")
    public Page<RevisionSummary> list(
            @RestPath UUID id, @BeanParam @Valid RevisionOrder order, @BeanParam @Valid PageQuery page) {
        editable.requireAccess(id);
        return revisions.page(id, order, page);
    }

    @GET
    @Path("{number}")
    @RolesAllowed({AUTHOR, EDITOR, ADMIN, CONTENT_READ})
    @Operation(
            operationId = "getRevision",
            summary = "What a review said at one save",
            description = "As an editor would write it: it can be sent back as it is.")
    public RevisionView get(@RestPath UUID id, @RestPath int number) {
        editable.requireAccess(id);
        return revisions.require(id, number);
    }

    @PUT
    @Path("{number}/restoration")
    @RolesAllowed({AUTHOR, EDITOR, ADMIN, CONTENT_WRITE})
    @Operation(
            operationId = "restoreRevision",
            summary = "Makes an old revision the working copy again",
            description = "As a new revision on top: nothing in between is lost.")
    public EditableReview restore(
            @RestPath UUID id, @RestPath int number, @RestHeader("If-Match") @Nullable String ifMatch) {
        editable.requireAccess(id);
        var review = reviews.requireForChange(id, ifMatch);
        writer.restore(review, number, caller.actor(), clock.instant());
        reviews.flush();
        return editable.require(id);
    }

    @GET
    @Path("{a}/diff/{b}")
    @RolesAllowed({AUTHOR, EDITOR, ADMIN, CONTENT_READ})
    @Operation(
            operationId = "diffRevisions",
            summary = "What makes revision b of revision a",
            description = "The body line by line, everything else as a JSON Patch.")
    public RevisionDiff diff(@RestPath UUID id, @RestPath int a, @RestPath int b) {
        editable.requireAccess(id);
        return revisions.diff(id, a, b);
    }
}
