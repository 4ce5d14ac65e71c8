package org.marquee.kernel.openapi;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The document of this API, for everybody, as the build has made it. */
@Path("/")
class DocumentResource {
    @GET
    @Path("openapi.yaml")
    @Produces("application/yaml")
    @PermitAll
    @Operation(hidden = true)
    public Response yaml() throws IOException {
        return document("YAML");
    }

    @GET
    @Path("openapi.json")
    @Produces("application/json")
    @PermitAll
    @Operation(hidden = true)
    public Response json() throws IOException {
        return document("JSON");
    }

    private static Response document(String form) throws IOException {
        try (var in = DocumentResource.class.getResourceAsStream("/META-INF/quarkus-generated-openapi-doc." + form)) {
            if (in == null) {
                throw new IOException("The build left no document");
            }
            return Response.ok(in.readAllBytes())
                    .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                    .build();
        }
    }
}
