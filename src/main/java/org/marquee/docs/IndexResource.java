package org.marquee.docs;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.marquee.kernel.link.Links;

/** The first address that anybody tries: programs get JSON, and people with a browser the documentation. */
@Path("/")
@Tag(name = "Start", description = "Where everything begins.")
class IndexResource {
    /** For those to whom all is the same, JSON is what they get. */
    private static final String HTML = "text/html;qs=0.5";

    private static final String CACHED = "public, max-age=300";

    private final DocsConfig config;
    private final Links links;

    IndexResource(DocsConfig config, Links links) {
        this.config = config;
        this.links = links;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "getIndex",
            summary = "Where to find what",
            description = "The addresses to begin with. Who takes `text/html` is sent on to the documentation.")
    @APIResponse(
            responseCode = "200",
            description = "Where things are.",
            headers = @Header(name = "Cache-Control", ref = "Cache-Control"),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ServiceIndex.class)))
    @APIResponse(
            responseCode = "302",
            description = "People read the documentation.",
            headers = @Header(name = "Location", ref = "Location"))
    public Response index() {
        return Response.ok(ServiceIndex.of(links, config.enabled()), MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, CACHED)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    @GET
    @Produces(HTML)
    @PermitAll
    @Operation(hidden = true)
    public Response page() {
        if (!config.enabled()) {
            return index();
        }
        return Response.status(Response.Status.FOUND)
                .header(HttpHeaders.LOCATION, links.absolute(DocsResource.PATH))
                .header(HttpHeaders.CACHE_CONTROL, CACHED)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
