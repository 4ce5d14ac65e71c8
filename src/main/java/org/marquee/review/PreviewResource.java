package org.marquee.review;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.marquee.kernel.http.FieldsQuery;
import org.marquee.kernel.link.MediaPasses;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

@Path("/api/v1/previews")
@Produces("application/json")
@Tag(name = "Previews", description = "What is not public yet, for those whom an editor gave a link.")
class PreviewResource {
    private static final FieldsQuery ALL_FIELDS = new FieldsQuery(null);

    private final PreviewTokens tokens;
    private final PreviewReviews reviews;
    private final ReviewPages pages;
    private final MediaPasses passes;

    PreviewResource(PreviewTokens tokens, PreviewReviews reviews, ReviewPages pages, MediaPasses passes) {
        this.tokens = tokens;
        this.reviews = reviews;
        this.pages = pages;
        this.passes = passes;
    }

    @GET
    @Path("{token}")
    @PermitAll
    @Operation(
            operationId = "getPreview",
            summary = "One revision of a review, as its page would show it",
            description =
                    "In the shape of a published review, save that a draft may lack its rating and its film. The token is"
                            + " all it takes: it opens this one revision, for some minutes. No cache keeps the answer.")
    public RestResponse<Preview> get(@RestPath String token, @BeanParam @Valid BodyQuery body) {
        // One answer for all reasons: it must not tell what there once was.
        var preview = tokens.read(token)
                .flatMap(reviews::ofRevision)
                .orElseThrow(() ->
                        new ProblemException(ProblemType.NOT_FOUND, "There is no such preview, or its time is over."));
        passes.enclose();
        return RestResponse.ResponseBuilder.ok(pages.of(preview, body.forms(ALL_FIELDS)))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
