package org.marquee.feed;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.marquee.kernel.http.Delivery;
import org.marquee.kernel.http.Dependencies;
import org.marquee.kernel.link.Links;
import org.marquee.kernel.problem.NotFound;

/** Tells search engines which pages the frontend has, as far as it has told us where they are. */
@Path("/")
@Produces("*/*")
@Tag(name = "Feeds")
class SitemapResource {
    private final PublishedPages pages;
    private final Links links;
    private final Dependencies dependencies;

    SitemapResource(PublishedPages pages, Links links, Dependencies dependencies) {
        this.pages = pages;
        this.links = links;
        this.dependencies = dependencies;
    }

    @GET
    @Path("sitemap.xml")
    @PermitAll
    @Delivery
    @Operation(
            operationId = "getSitemapIndex",
            summary = "The index of all sitemaps",
            description =
                    "Reviews, and films, people and authors where the frontend has pages for them. Before anything is"
                            + " published there is none.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = Sitemap.TYPE, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Sitemap index() {
        var kinds = kinds();
        kinds.forEach(kind -> dependencies.add(keys -> keys.collection(kind.type)));
        return index(pages.parts(kinds), links);
    }

    /** By its schema, an index of nothing is none. */
    static Sitemap index(List<SitePart> parts, Links links) {
        if (parts.isEmpty()) {
            throw new NotFound("sitemap", "index");
        }
        return Sitemap.index(parts, links);
    }

    @GET
    @Path("sitemaps/{kind:" + PageKind.PATHS + "}-{part:[1-9][0-9]*}.xml")
    @PermitAll
    @Delivery(dependsOn = "image")
    @Operation(
            operationId = "getSitemap",
            summary = "One sitemap",
            description =
                    "Up to 1,000 pages, each with when it changed last, with its pictures, and with the pages of its translations. What"
                            + " is listed here stays here.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = Sitemap.TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Sitemap part(@RestPath PageKind kind, @RestPath int part) {
        dependencies.add(keys -> keys.collection(kind.type));
        var found = page(kind, "").isEmpty() ? List.<SitePage>of() : pages.of(kind, part);
        if (found.isEmpty()) {
            throw new NotFound("sitemap", kind.path() + "-" + part);
        }
        return Sitemap.of(found, slug -> page(kind, slug).orElseThrow(), links);
    }

    private List<PageKind> kinds() {
        return Arrays.stream(PageKind.values())
                .filter(kind -> page(kind, "").isPresent())
                .toList();
    }

    private Optional<String> page(PageKind kind, String slug) {
        return switch (kind) {
            case REVIEWS -> Optional.of(links.reviewPage(slug));
            case FILMS -> links.filmPage(slug);
            case PEOPLE -> links.personPage(slug);
            case AUTHORS -> links.authorPage(slug);
        };
    }
}
