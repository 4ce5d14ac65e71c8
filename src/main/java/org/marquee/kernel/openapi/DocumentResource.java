package org.marquee.kernel.openapi;

import io.quarkus.vertx.http.ManagementInterface;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The document of this API, for everybody. */
@Path("/")
@Singleton
class DocumentResource {
    private static final String YAML = "application/yaml";

    /** Before what the framework would answer with, which has no document in the packaged program. */
    private static final int FIRST = -1;

    private final byte[] yaml = ApiDocument.yaml();
    private final byte[] json = ApiDocument.json();

    @GET
    @Path("openapi.yaml")
    @Produces(YAML)
    @PermitAll
    @NonBlocking
    @Operation(hidden = true)
    public Response yaml() {
        return answer(yaml);
    }

    @GET
    @Path("openapi.json")
    @Produces("application/json")
    @PermitAll
    @NonBlocking
    @Operation(hidden = true)
    public Response json() {
        return answer(json);
    }

    /** For Swagger UI. */
    void register(@Observes ManagementInterface management) {
        management
                .router()
                .get("/openapi")
                .order(FIRST)
                .handler(request -> request.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, YAML)
                        .end(Buffer.buffer(yaml)));
    }

    private static Response answer(byte[] document) {
        return Response.ok(document)
                .header("Cache-Control", "public, max-age=300")
                .build();
    }
}
