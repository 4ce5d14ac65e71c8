package org.marquee.comment;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.marquee.kernel.http.Editorial;
import org.marquee.kernel.http.Moved;

/** Comments as guests write them. Nothing here is in a transaction as a whole: others are asked meanwhile. */
@Path("/api/v1/reviews/{slug}/comments")
@Produces("application/json")
@Consumes("application/json")
@Editorial
@Tag(name = "Comments", description = "What readers say below reviews.")
class CommentResource {
    private final CommentPlaces places;
    private final FormTokens forms;
    private final CommentIntake intake;

    CommentResource(CommentPlaces places, FormTokens forms, CommentIntake intake) {
        this.places = places;
        this.forms = forms;
        this.intake = intake;
    }

    @GET
    @Path("form")
    @PermitAll
    @Operation(
            operationId = "getCommentForm",
            summary = "A form to write a comment in",
            description = "For each time that somebody begins to write. Its token is good for one comment.")
    public CommentForm form(@RestPath String slug) {
        var place = places.require(slug);
        if (!place.slug().equals(slug)) {
            throw new Moved("/api/v1/reviews/" + place.slug() + "/comments/form");
        }
        return forms.issue(place.reviewId());
    }

    @POST
    @PermitAll
    @Operation(
            operationId = "createComment",
            summary = "Leave a comment",
            description =
                    "Readers see it at once, or when a moderator has approved it: `status` says which. The form makes the"
                            + " request repeatable: the same comment by the same form, however often, is one comment with one"
                            + " receipt; another comment by it is refused with 409. A former slug will do.")
    @APIResponseSchema(
            value = CommentReceipt.class,
            responseCode = "202",
            responseDescription = "Taken. The headers tell how many more would be.")
    @APIResponse(responseCode = "429", ref = "TooManyRequests")
    public RestResponse<CommentReceipt> create(
            @RestPath String slug, @NotNull @Valid CommentInput input, RoutingContext request) {
        return intake.take(slug, input, request);
    }
}
