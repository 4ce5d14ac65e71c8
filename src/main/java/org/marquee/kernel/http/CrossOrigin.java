package org.marquee.kernel.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * Lets web pages of other origins read, as the Fetch standard has it. For all origins the header is the same in every
 * answer, asked for or not: a shared cache that has kept an answer to an app gives it to a browser, too. Credentials are
 * never allowed, since delivery knows none. Quarkus' own filter reflects the origin and answers 403 to others, which caches
 * and readers would both suffer from.
 */
@ApplicationScoped
class CrossOrigin {
    private static final String ALL = "*";

    /** What scripts may read besides the safelisted headers. */
    private static final String EXPOSED = "ETag, Link, Surrogate-Key, Retry-After, Location";

    private final DeliveryConfig config;

    CrossOrigin(DeliveryConfig config) {
        this.config = config;
    }

    /** Adds the headers; answers a preflight itself and says so. */
    boolean handles(RoutingContext request) {
        var origin = request.request().getHeader("Origin");
        var response = request.response();
        allow(origin, response);
        var isPreflight = request.request().method().equals(HttpMethod.OPTIONS)
                && origin != null
                && request.request().getHeader("Access-Control-Request-Method") != null;
        if (isPreflight) {
            response.putHeader("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
                    .putHeader("Access-Control-Allow-Headers", "Accept, If-None-Match, traceparent")
                    .putHeader("Access-Control-Max-Age", "86400")
                    .setStatusCode(204)
                    .end();
        }
        return isPreflight;
    }

    private void allow(@Nullable String origin, HttpServerResponse response) {
        if (config.origins().contains(ALL)) {
            response.putHeader("Access-Control-Allow-Origin", ALL);
        } else {
            response.headers().add("Vary", "Origin");
            if (origin == null || !config.origins().contains(origin)) {
                return;
            }
            response.putHeader("Access-Control-Allow-Origin", origin);
        }
        response.putHeader("Access-Control-Expose-Headers", EXPOSED);
    }
}
