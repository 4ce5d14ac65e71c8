package org.marquee.comment;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.marquee.kernel.http.Delivery;
import org.marquee.kernel.http.Dependencies;
import org.marquee.kernel.http.FieldsQuery;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;

/** Comments as readers read them. */
@Path("/api/v1/reviews/{slug}/comments")
@Produces({"application/json", FieldsQuery.PARTIAL})
@Tag(name = "Comments", description = "What readers say below reviews.")
class ThreadResource {
    private final PublishedComments comments;
    private final Dependencies dependencies;

    ThreadResource(PublishedComments comments, Dependencies dependencies) {
        this.comments = comments;
        this.dependencies = dependencies;
    }

    @GET
    @PermitAll
    @Delivery
    @Operation(
            operationId = "listComments",
            summary = "What readers say below a review",
            description =
                    "Those that are approved. Where one was removed above replies, its place is kept, with nothing of it but that"
                            + " (`removed`). Threads have three levels: what answers one on the third stands beside it.")
    public Page<CommentView> list(
            @RestPath String slug,
            @BeanParam @Valid CommentFilter filter,
            @BeanParam @Valid FieldsQuery fields,
            @BeanParam @Valid PageQuery page) {
        var review = comments.requireReview(slug);
        dependencies.on("review", review);
        return comments.page(review, filter, page);
    }
}
