package org.marquee.review;

import static org.marquee.account.Roles.ADMIN;
import static org.marquee.account.Roles.AUTHOR;
import static org.marquee.account.Roles.CONTENT_READ;
import static org.marquee.account.Roles.CONTENT_WRITE;
import static org.marquee.account.Roles.EDITOR;

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
import org.marquee.kernel.http.Created;
import org.marquee.kernel.http.Editorial;
import org.marquee.kernel.http.Idempotent;
import org.marquee.kernel.http.Patched;
import org.marquee.kernel.id.Ids;
import org.marquee.kernel.json.Patches;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;
import org.marquee.kernel.trash.Purge;

@Path(ReviewDesk.PATH)
@Produces("application/json")
@Consumes("application/json")
@Editorial
@Transactional
@Tag(name = "Editing reviews", description = "The working copies of reviews, in every state.")
class ReviewDesk {
    static final String PATH = "/api/v1/editorial/reviews";

    private final Reviews reviews;
    private final EditableReviews editable;
    private final ReviewWriter writer;
    private final ReviewTrash trash;
    private final CurrentAccount caller;
    private final Patches patches;
    private final Clock clock;

    ReviewDesk(
            Reviews reviews,
            EditableReviews editable,
            ReviewWriter writer,
            ReviewTrash trash,
            CurrentAccount caller,
            Patches patches,
            Clock clock) {
        this.reviews = reviews;
        this.editable = editable;
        this.writer = writer;
        this.trash = trash;
        this.caller = caller;
        this.patches = patches;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({AUTHOR, EDITOR, ADMIN, CONTENT_READ})
    @Operation(
            operationId = "listEditableReviews",
            summary = "Reviews in every state",
            description = "The newest change first, unless `sort` says otherwise. Authors see their own.")
    public Page<EditableReviewSummary> list(
            @BeanParam @Valid EditableReviewFilter filter, @BeanParam @Valid PageQuery page) {
        return editable.page(filter, page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({AUTHOR, EDITOR, ADMIN, CONTENT_READ})
    @Operation(
            operationId = "getEditableReview",
            summary = "The working copy of one review",
            description = "With what readers see of it, now and next. Authors see their own.")
    public EditableReview get(@RestPath UUID id) {
        return editable.require(id);
    }

    @POST
    @RolesAllowed({AUTHOR, EDITOR, ADMIN, CONTENT_WRITE})
    @Idempotent
    @Operation(
            operationId = "createReview",
            summary = "A new draft",
            description = "Only a headline and a language are needed; without a slug it gets one of the headline,"
                    + " and without `authors` the profile of who makes it.")
    public RestResponse<EditableReview> create(@NotNull @Valid ReviewInput input) {
        var review = writer.create(Ids.next(), input, caller.actor(), clock.instant());
        return Created.at(PATH, review.id, answer(review));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({AUTHOR, EDITOR, ADMIN, CONTENT_WRITE})
    @Operation(
            operationId = "replaceReview",
            summary = "A new working copy",
            description = "Makes a revision. What readers see stays as it is until it is published again.")
    public EditableReview replace(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid ReviewInput input) {
        return save(requireForChange(id, ifMatch), input);
    }

    @PATCH
    @Path("{id}")
    @Consumes(Patches.MEDIA_TYPE)
    @RolesAllowed({AUTHOR, EDITOR, ADMIN, CONTENT_WRITE})
    @Patched(ReviewInput.class)
    @Operation(
            operationId = "updateReview",
            summary = "Some members of the working copy anew",
            description = "Makes a revision, as replacing it does.")
    public EditableReview update(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        var review = requireForChange(id, ifMatch);
        return save(review, patches.apply(patch, editable.read(id), ReviewInput.class));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({AUTHOR, EDITOR, ADMIN, CONTENT_WRITE})
    @Operation(
            operationId = "trashReview",
            summary = "Into the trash, or out of the world",
            description =
                    "Not while other reviews point to it. What readers see, or will see, is taken off with it; only editors may do"
                            + " that. After 30 days in the trash it is gone.")
    public void delete(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @BeanParam @Valid Purge purge) {
        editable.requireAccess(id);
        var review = reviews.requireForRemoval(id, ifMatch);
        purge.requireAllowed(caller.isAny(ADMIN));
        if (!purge.purge()) {
            requireDispensable(id);
        }
        trash.remove(review, purge, caller.actor());
    }

    @PUT
    @Path("{id}/restoration")
    @RolesAllowed({AUTHOR, EDITOR, ADMIN, CONTENT_WRITE})
    @Operation(
            operationId = "restoreReview",
            summary = "Out of the trash",
            description =
                    "As a draft: what was published before has to be published again. What it refers to may be in the trash"
                            + " by now: that stays as it is, and the next save or publication points to it.")
    public EditableReview restore(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        var review = requireForChange(id, ifMatch);
        trash.restore(review, caller.actor());
        return editable.require(id);
    }

    private void requireDispensable(UUID id) {
        if (editable.isAhead(id)) {
            caller.require("Readers see this review, or will: an editor has to take it off.", EDITOR, ADMIN);
        }
        editable.refuseIfReferred(id);
    }

    private Review requireForChange(UUID id, @Nullable String ifMatch) {
        editable.requireAccess(id);
        return reviews.requireForChange(id, ifMatch);
    }

    private EditableReview save(Review review, ReviewInput input) {
        writer.save(review, input, caller.actor(), clock.instant());
        return answer(review);
    }

    private EditableReview answer(Review review) {
        reviews.flush();
        return editable.require(review.id);
    }
}
