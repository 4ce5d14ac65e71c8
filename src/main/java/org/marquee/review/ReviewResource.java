package org.marquee.review;

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
import org.marquee.kernel.link.Links;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;

@Path(PublishedReviews.PATH)
@Produces({"application/json", FieldsQuery.PARTIAL})
@Tag(name = "Reviews", description = "What critics wrote.")
class ReviewResource {
    static final String HIDES = "review";

    private final PublishedReviews reviews;
    private final Links links;
    private final Dependencies dependencies;

    ReviewResource(PublishedReviews reviews, Links links, Dependencies dependencies) {
        this.reviews = reviews;
        this.links = links;
        this.dependencies = dependencies;
    }

    @GET
    @PermitAll
    @Delivery(dependsOn = {"review", "film", "person", "author", "term"})
    @Operation(
            operationId = "listReviews",
            summary = "Published reviews, newest first",
            description =
                    "Cards, for lists and archives. Several values of one filter mean any of them, several filters all of them.")
    public Page<ReviewCard> list(
            @BeanParam @Valid ReviewFilter filter,
            @BeanParam @Valid FieldsQuery fields,
            @BeanParam @Valid PageQuery page) {
        return reviews.page(filter, page);
    }

    @GET
    @Path("{slug}")
    @PermitAll
    @Delivery(hides = HIDES)
    @Operation(
            operationId = "getReview",
            summary = "One review, whole, in one request",
            description =
                    "Everything its page shows: the body in the forms asked for, film with credits, authors, pictures, related reviews. A former slug is redirected.")
    public ReviewView get(
            @RestPath String slug, @BeanParam @Valid BodyQuery body, @BeanParam @Valid FieldsQuery fields) {
        var review = reviews.require(slug);
        dependencies.add(review.pointers()::mark);
        return review.view(body.forms(fields), links);
    }
}
