package org.marquee.kernel.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets web pages of other origins in, as the Fetch standard has it. For all origins the header is the same in every
 * answer, asked for or not: a shared cache that has kept an answer to an app gives it to a browser, too. Credentials are
 * never allowed: delivery knows none, and editors' tokens stand in a header that pages send themselves. Quarkus' own filter reflects the origin and answers 403 to others, which caches
 * and readers would both suffer from.
 */
@ApplicationScoped
class CrossOrigin {
    private static final String ALL = "*";

    private final DeliveryConfig delivery;
    private final EditorialConfig editorial;

    CrossOrigin(DeliveryConfig delivery, EditorialConfig editorial) {
        this.delivery = delivery;
        this.editorial = editorial;
    }

    /** Adds the headers; answers a preflight itself and says so. */
    boolean handles(RoutingContext request) {
        var origin = request.request().getHeader("Origin");
        var response = request.response();
        var face = face(String.valueOf(request.request().path()));
        var origins = face == Face.EDITORIAL ? editorial.origins().orElse(List.of()) : delivery.origins();
        allow(origin, origins, face, response);
        var isPreflight = request.request().method().equals(HttpMethod.OPTIONS)
                && origin != null
                && request.request().getHeader("Access-Control-Request-Method") != null;
        if (isPreflight) {
            response.putHeader("Access-Control-Allow-Methods", face.methods)
                    .putHeader("Access-Control-Allow-Headers", face.accepted)
                    .putHeader("Access-Control-Max-Age", "86400")
                    .setStatusCode(204)
                    .end();
        }
        return isPreflight;
    }

    private static void allow(@Nullable String origin, List<String> origins, Face face, HttpServerResponse response) {
        if (origins.contains(ALL)) {
            response.putHeader("Access-Control-Allow-Origin", ALL);
        } else {
            response.headers().add("Vary", "Origin");
            if (origin == null || !origins.contains(origin)) {
                return;
            }
            response.putHeader("Access-Control-Allow-Origin", origin);
        }
        response.putHeader("Access-Control-Expose-Headers", face.exposed);
    }

    private static Face face(String path) {
        return path.startsWith("/api/v1/editorial/") || path.startsWith("/api/v1/auth/")
                ? Face.EDITORIAL
                : Face.DELIVERY;
    }

    /** Which methods and headers web pages need on either face. */
    private enum Face {
        DELIVERY(
                "GET, HEAD, OPTIONS",
                "Accept, If-None-Match, traceparent",
                "ETag, Link, Surrogate-Key, Retry-After, Location"),
        EDITORIAL(
                "DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT",
                "Accept, Authorization, Content-Type, Idempotency-Key, If-Match, traceparent",
                "ETag, Idempotency-Replayed, Link, Location, Retry-After, WWW-Authenticate");

        final String methods;
        final String accepted;

        /** What scripts may read besides the safelisted headers. */
        final String exposed;

        Face(String methods, String accepted, String exposed) {
            this.methods = methods;
            this.accepted = accepted;
            this.exposed = exposed;
        }
    }
}
