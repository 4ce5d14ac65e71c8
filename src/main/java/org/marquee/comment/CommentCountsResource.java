package org.marquee.comment;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Counts for many reviews at once. It reads, but so many slugs don't fit into an address. */
@Path("/api/v1/comments/counts")
@Produces("application/json")
@Consumes("application/json")
@Tag(name = "Comments", description = "What readers say below reviews.")
class CommentCountsResource {
    private final PublishedComments comments;

    CommentCountsResource(PublishedComments comments) {
        this.comments = comments;
    }

    @POST
    @PermitAll
    @Operation(
            operationId = "countComments",
            summary = "How many comments up to 100 reviews have",
            description =
                    "For pages that were made long before, and show lists of reviews. Cards and reviews have it too.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "Without effect: this changes nothing, and may be asked as often as you like.",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[!-~]{1,255}$"))
    @APIResponseSchema(value = CommentCounts.class, responseDescription = "As they are now.")
    public RestResponse<CommentCounts> count(@NotNull @Valid CommentCountsInput input) {
        return ResponseBuilder.ok(comments.counts(input.slugs()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
