package org.marquee.review;

import static org.marquee.account.Roles.ADMIN;
import static org.marquee.account.Roles.AUTHOR;
import static org.marquee.account.Roles.CONTENT_PUBLISH;
import static org.marquee.account.Roles.EDITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

@Path(ReviewDesk.PATH + "/{id}")
@Produces("application/json")
@Consumes("application/json")
@Editorial
@Transactional
@Tag(name = "Publishing reviews", description = "From the working copy to what readers see.")
class PublicationDesk {
    private final Reviews reviews;
    private final EditableReviews editable;
    private final ReviewWriter writer;
    private final ReviewPublisher publisher;
    private final CurrentAccount caller;
    private final Clock clock;

    PublicationDesk(
            Reviews reviews,
            EditableReviews editable,
            ReviewWriter writer,
            ReviewPublisher publisher,
            CurrentAccount caller,
            Clock clock) {
        this.reviews = reviews;
        this.editable = editable;
        this.writer = writer;
        this.publisher = publisher;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Path("publication")
    @RolesAllowed({EDITOR, ADMIN, CONTENT_PUBLISH})
    @Operation(
            operationId = "publishReview",
            summary = "Shows a revision to readers",
            description =
                    "Now or from `publishAt` on, for good or until `unpublishAt`. Until then readers see what they see now; what was"
                            + " scheduled before is given up. All that a review still lacks is listed at once. Settles a submission.")
    public EditableReview publish(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PublicationInput input) {
        var review = reviews.requireForChange(id, ifMatch);
        publisher.publish(review, input, caller.actor());
        return answer(review);
    }

    @DELETE
    @Path("publication")
    @RolesAllowed({EDITOR, ADMIN, CONTENT_PUBLISH})
    @Operation(
            operationId = "unpublishReview",
            summary = "Takes a review off",
            description = "At once, with all that is scheduled. The working copy and all revisions stay.")
    public EditableReview unpublish(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        var review = reviews.requireForChange(id, ifMatch);
        publisher.unpublish(review, caller.actor());
        return answer(review);
    }

    @PUT
    @Path("submission")
    @RolesAllowed({AUTHOR, EDITOR, ADMIN})
    @Operation(
            operationId = "submitReview",
            summary = "Hands a review in",
            description = "It waits for an editor, who publishes it or sends it back. Authors hand in their own.")
    public EditableReview submit(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        editable.requireAccess(id);
        var review = reviews.requireForChange(id, ifMatch);
        writer.submit(review, caller.actor(), clock.instant());
        return answer(review);
    }

    @DELETE
    @Path("submission")
    @RolesAllowed({AUTHOR, EDITOR, ADMIN})
    @Operation(
            operationId = "returnReview",
            summary = "Sends a review back",
            description =
                    "With a note for its author, which stays until another takes its place or the review is published."
                            + " An author may take back their own.")
    public EditableReview giveBack(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @BeanParam @Valid ReturnQuery query) {
        editable.requireAccess(id);
        var review = reviews.requireForChange(id, ifMatch);
        writer.giveBack(review, query.note(), caller.actor(), clock.instant());
        return answer(review);
    }

    private EditableReview answer(Review review) {
        reviews.flush();
        return editable.require(review.id);
    }
}
