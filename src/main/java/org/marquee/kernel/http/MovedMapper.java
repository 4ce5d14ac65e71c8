package org.marquee.kernel.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.marquee.kernel.link.Links;

/** Sends on to the new address, with the parameters of the old one. */
class MovedMapper {
    private final Links links;
    private final RoutingContext request;

    MovedMapper(Links links, RoutingContext request) {
        this.links = links;
        this.request = request;
    }

    @ServerExceptionMapper
    public Response moved(Moved moved) {
        var query = request.request().query();
        return Response.status(301)
                .header(HttpHeaders.LOCATION, links.absolute(moved.path() + (query == null ? "" : "?" + query)))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }
}
