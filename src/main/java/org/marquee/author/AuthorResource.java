package org.marquee.author;

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
import org.marquee.kernel.http.FieldsQuery;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;

@Path("/api/v1/authors")
@Produces({"application/json", FieldsQuery.PARTIAL})
@Tag(name = "Authors", description = "Who wrote it.")
class AuthorResource {
    private final PublishedAuthors authors;

    AuthorResource(PublishedAuthors authors) {
        this.authors = authors;
    }

    @GET
    @PermitAll
    @Delivery(dependsOn = {"author", "review"})
    @Operation(
            operationId = "listAuthors",
            summary = "People who write reviews",
            description = "Each with the number of their published reviews.")
    public Page<AuthorSummary> list(
            @BeanParam @Valid AuthorFilter filter,
            @BeanParam @Valid FieldsQuery fields,
            @BeanParam @Valid PageQuery page) {
        return authors.page(filter, page);
    }

    @GET
    @Path("{slug}")
    @PermitAll
    @Delivery(dependsOn = "review")
    @Operation(
            operationId = "getAuthor",
            summary = "The public profile of one author",
            description =
                    "What readers may know of them. Their reviews are at `/api/v1/reviews?author=`. A former slug is redirected.")
    public AuthorView get(@RestPath String slug, @BeanParam @Valid FieldsQuery fields) {
        return authors.require(slug);
    }
}
