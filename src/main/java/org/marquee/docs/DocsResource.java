package org.marquee.docs;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.marquee.kernel.problem.NotFound;

/** The reference at its root, the guide below it, and what their pages are made of. */
@Path(DocsResource.PATH)
@Produces(MediaType.WILDCARD)
class DocsResource {
    static final String PATH = "/docs";

    private final DocsConfig config;
    private final DocsFiles files;
    private final RoutingContext request;

    DocsResource(DocsConfig config, DocsFiles files, RoutingContext request) {
        this.config = config;
        this.files = files;
        this.request = request;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response reference(@Context HttpHeaders headers) {
        return answer(DocsFiles.REFERENCE, headers);
    }

    @GET
    @Path("{name: .+}")
    @PermitAll
    @Operation(hidden = true)
    public Response file(@RestPath String name, @Context HttpHeaders headers) {
        return answer(name, headers);
    }

    private Response answer(String name, HttpHeaders headers) {
        var file = Optional.of(name)
                .filter(any -> config.enabled())
                .flatMap(files::find)
                .orElseThrow(() -> new NotFound("page of the documentation", name));
        // In place of the one that all answers have: of two, a browser would obey both.
        file.policy().ifPresent(policy -> request.response().headers().set("Content-Security-Policy", policy.header()));
        return file.content().answer(headers).build();
    }
}
