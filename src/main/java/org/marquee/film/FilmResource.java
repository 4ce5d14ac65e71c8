package org.marquee.film;

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

@Path("/api/v1/films")
@Produces({"application/json", FieldsQuery.PARTIAL})
@Tag(name = "Films", description = "What it is about.")
class FilmResource {
    private final PublishedFilms films;

    FilmResource(PublishedFilms films) {
        this.films = films;
    }

    @GET
    @PermitAll
    @Delivery(dependsOn = {"film", "review", "person", "term"})
    @Operation(
            operationId = "listFilms",
            summary = "Films of every kind",
            description =
                    "Newest first, unless `sort` says otherwise. Several values of one filter mean any of them, several filters all of them.")
    public Page<FilmSummary> list(
            @BeanParam @Valid FilmFilter filter,
            @BeanParam @Valid FieldsQuery fields,
            @BeanParam @Valid PageQuery page) {
        return films.page(filter, page);
    }

    @GET
    @Path("{slug}")
    @PermitAll
    @Delivery(hides = "review")
    @Operation(
            operationId = "getFilm",
            summary = "One film with its credits, availability and reviews",
            description =
                    "All credits, where to watch it, its pictures, its newest reviews and how they rate it. A former slug is redirected.")
    public FilmView get(@RestPath String slug, @BeanParam @Valid FieldsQuery fields) {
        return films.require(slug);
    }
}
