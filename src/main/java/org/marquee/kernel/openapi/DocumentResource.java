package org.marquee.kernel.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.ManagementInterface;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The document of this API, for everybody. The packaged program has the one of {@code openapi/}, which the tests have found to be
 * what the code generates; where the application is built as it starts, in tests and in development, it is the one just made.
 */
@Path("/")
@Singleton
class DocumentResource {
    private static final String YAML = "application/yaml";
    private static final String GENERATED = "/META-INF/quarkus-generated-openapi-doc.YAML";
    private static final String PACKAGED = "/openapi/openapi.yaml";

    /** Before what the framework would answer with, which has no document in the packaged program. */
    private static final int FIRST = -1;

    private final byte[] yaml = document();
    private volatile byte @Nullable [] json;

    @GET
    @Path("openapi.yaml")
    @Produces(YAML)
    @PermitAll
    @NonBlocking
    @Operation(hidden = true)
    public Response yaml() {
        return answer(yaml);
    }

    /** Made of the other when it is first asked for: few want it, and each start would wait for it. */
    @GET
    @Path("openapi.json")
    @Produces("application/json")
    @PermitAll
    @NonBlocking
    @Operation(hidden = true)
    public Uni<Response> json() {
        var made = json;
        return made == null
                ? Uni.createFrom().item(() -> answer(make())).runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                : Uni.createFrom().item(answer(made));
    }

    private byte[] make() {
        try {
            var made = new ObjectMapper().writeValueAsBytes(new YAMLMapper().readTree(yaml));
            json = made;
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static byte[] document() {
        var name = LaunchMode.current() == LaunchMode.NORMAL ? PACKAGED : GENERATED;
        try (var in = Objects.requireNonNull(DocumentResource.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
