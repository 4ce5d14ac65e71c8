package org.marquee.review;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.marquee.kernel.http.Delivery;
import org.marquee.kernel.http.Dependencies;
import org.marquee.kernel.http.FieldsQuery;
import org.marquee.kernel.http.LinkedData;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;

@Path(PublishedReviews.PATH)
@Produces({"application/json", FieldsQuery.PARTIAL})
@Tag(name = "Reviews", description = "What critics wrote.")
class ReviewResource {
    static final String HIDES = "review";
    private static final String STRUCTURED_DATA = "structuredData";
    private static final String BELOW = "/structured-data";

    private final PublishedReviews reviews;
    private final ReviewPages pages;
    private final Dependencies dependencies;

    ReviewResource(PublishedReviews reviews, ReviewPages pages, Dependencies dependencies) {
        this.reviews = reviews;
        this.pages = pages;
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
    public Page<ReviewItem> list(
            @BeanParam @Valid ReviewFilter filter,
            @BeanParam @Valid FieldsQuery fields,
            @BeanParam @Valid PageQuery page) {
        return fields.names().isEmpty() ? reviews.page(filter, page) : reviews.livePage(filter, page);
    }

    @GET
    @Path("{slug}")
    @PermitAll
    @Delivery(hides = HIDES)
    @Operation(
            operationId = "getReview",
            summary = "One review, whole, in one request",
            description =
                    "Everything its page shows: the body in the forms asked for, film with credits, authors, pictures, related reviews. `structuredData` is only there where `fields` names it. A former slug is redirected.")
    public ReviewView get(
            @RestPath String slug, @BeanParam @Valid BodyQuery body, @BeanParam @Valid FieldsQuery fields) {
        var review = reviews.require(slug);
        dependencies.add(review.pointers()::mark);
        return fields.names().contains(STRUCTURED_DATA)
                ? pages.structured(review, body.forms(fields))
                : pages.of(review, body.forms(fields));
    }

    @GET
    @Path("{slug}" + BELOW)
    @PermitAll
    @Produces(LinkedData.MEDIA_TYPE)
    @Delivery(hides = HIDES)
    @Operation(
            operationId = "getStructuredData",
            summary = "A review as search engines read it",
            description =
                    "schema.org's `Review` of a `Movie` or `TVSeries`, as JSON-LD: goes into a `script` element of its page as it is."
                            + " A former slug is redirected.")
    public StructuredReview structuredData(@RestPath String slug) {
        var review = reviews.requireAbove(BELOW, slug);
        dependencies.add(review.pointers()::mark);
        var page = pages.structured(review, Set.of());
        dependencies.add(page::mark);
        return requireNonNull(page.structuredData());
    }
}
