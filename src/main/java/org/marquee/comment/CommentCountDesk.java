package org.marquee.comment;

import static org.marquee.account.Roles.ADMIN;
import static org.marquee.account.Roles.COMMENTS_MODERATE;
import static org.marquee.account.Roles.MODERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.marquee.kernel.http.Editorial;

@Path("/api/v1/editorial/comment-counts")
@Produces("application/json")
@Editorial
@Tag(name = CommentDesk.TAG)
class CommentCountDesk {
    private final ModeratedComments moderated;

    CommentCountDesk(ModeratedComments moderated) {
        this.moderated = moderated;
    }

    @GET
    @RolesAllowed({MODERATOR, ADMIN, COMMENTS_MODERATE})
    @Operation(
            operationId = "countModeratedComments",
            summary = "How many comments stand where",
            description = "Of all reviews, or of one.")
    public StatusCounts count(@BeanParam @Valid StatusCountsQuery query) {
        return moderated.counts(query.review());
    }
}
