package org.marquee.term;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.marquee.kernel.http.Delivery;
import org.marquee.kernel.http.FieldsQuery;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;

@Path("/api/v1")
@Produces({"application/json", FieldsQuery.PARTIAL})
@Tag(name = "Terms", description = "Genres, platforms, companies and tags, to sort by.")
class TermResource {
    private final PublishedTerms terms;

    TermResource(PublishedTerms terms) {
        this.terms = terms;
    }

    @GET
    @Path("genres")
    @PermitAll
    @Delivery(dependsOn = {"term", "film", "review"})
    @Operation(
            operationId = "listGenres",
            summary = "Genres of films",
            description = "Each with the number of published reviews of its films.")
    public Page<TermSummary> genres(
            @BeanParam @Valid TermFilter filter,
            @BeanParam @Valid FieldsQuery fields,
            @BeanParam @Valid PageQuery page) {
        return terms.page(TermKind.GENRE, filter, page);
    }

    @GET
    @Path("platforms")
    @PermitAll
    @Delivery(dependsOn = {"term", "film", "review"})
    @Operation(
            operationId = "listPlatforms",
            summary = "Platforms where films can be watched",
            description = "Each with the number of published reviews of what can be watched there.")
    public Page<TermSummary> platforms(
            @BeanParam @Valid TermFilter filter,
            @BeanParam @Valid FieldsQuery fields,
            @BeanParam @Valid PageQuery page) {
        return terms.page(TermKind.PLATFORM, filter, page);
    }

    @GET
    @Path("companies")
    @PermitAll
    @Delivery(dependsOn = {"term", "film", "review"})
    @Operation(
            operationId = "listCompanies",
            summary = "Companies that made films",
            description = "Each with the number of published reviews of its films.")
    public Page<TermSummary> companies(
            @BeanParam @Valid TermFilter filter,
            @BeanParam @Valid FieldsQuery fields,
            @BeanParam @Valid PageQuery page) {
        return terms.page(TermKind.COMPANY, filter, page);
    }

    @GET
    @Path("tags")
    @PermitAll
    @Delivery(dependsOn = {"term", "film", "review"})
    @Operation(
            operationId = "listTags",
            summary = "Tags of reviews",
            description = "Each with the number of published reviews that have it.")
    public Page<TermSummary> tags(
            @BeanParam @Valid TermFilter filter,
            @BeanParam @Valid FieldsQuery fields,
            @BeanParam @Valid PageQuery page) {
        return terms.page(TermKind.TAG, filter, page);
    }
}
