package org.marquee.kernel.openapi;

import io.quarkus.vertx.http.ManagementInterface;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.marquee.kernel.http.FixedContent;

/** The document of this API, for everybody. */
@Path("/")
@Singleton
class DocumentResource {
    private static final String YAML = "application/yaml";

    /** Before what the framework would answer with, which has no document in the packaged program. */
    private static final int FIRST = -1;

    private final FixedContent yaml = new FixedContent(YAML, ApiDocument::yaml);
    private final FixedContent json = new FixedContent(MediaType.APPLICATION_JSON, ApiDocument::json);

    @GET
    @Path("openapi.yaml")
    @Produces(YAML)
    @PermitAll
    @NonBlocking
    @Operation(hidden = true)
    public Response yaml(@Context HttpHeaders headers) {
        return yaml.answer(headers).build();
    }

    @GET
    @Path("openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @NonBlocking
    @Operation(hidden = true)
    public Response json(@Context HttpHeaders headers) {
        return json.answer(headers).build();
    }

    /** For Swagger UI. */
    void register(@Observes ManagementInterface management) {
        management
                .router()
                .get("/openapi")
                .order(FIRST)
                .handler(request -> request.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, YAML)
                        .end(Buffer.buffer(yaml.bytes())));
    }
}
