package org.marquee.kernel.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets web pages of other origins in, as the Fetch standard has it. For all origins the header is the same in every
 * answer, asked for or not: a shared cache that has kept an answer to an app gives it to a browser, too. Credentials are
 * never allowed: delivery knows none, and editors' and guests' tokens stand in headers that pages send themselves. Quarkus' own
 * filter reflects the origin and answers 403 to others, which caches and readers would both suffer from.
 */
@ApplicationScoped
public class CrossOrigin {
    private static final String ALL = "*";
    private static final CharSequence ANYBODY = HttpHeaders.createOptimized(ALL);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** What guests write, and everybody reads. */
    private static final Pattern THREAD = Pattern.compile("/api/v1/reviews/[^/]+/comments");

    /** What is one guest's alone. */
    private static final Pattern OWN = Pattern.compile("/api/v1/(?:comments|confirmations|privacy)/.*");

    private final DeliveryConfig delivery;
    private final EditorialConfig editorial;
    private final List<String> guests;

    CrossOrigin(DeliveryConfig delivery, EditorialConfig editorial, GuestConfig guests) {
        this.delivery = delivery;
        this.editorial = editorial;
        this.guests = guests.origins().stream().map(CrossOrigin::originOf).toList();
    }

    /** Adds the headers; answers a preflight itself and says so. */
    boolean handles(RoutingContext request) {
        var origin = request.request().getHeader("Origin");
        var response = request.response();
        var wanted = request.request().getHeader("Access-Control-Request-Method");
        var method = String.valueOf(request.request().method());
        var isPreflight = method.equals("OPTIONS") && origin != null && wanted != null;
        var face = face(String.valueOf(request.request().path()), isPreflight ? wanted : method);
        allow(origin, origins(face), face, response);
        if (isPreflight) {
            response.putHeader("Access-Control-Allow-Methods", face.methods)
                    .putHeader("Access-Control-Allow-Headers", face.accepted)
                    .putHeader("Access-Control-Max-Age", "86400")
                    .setStatusCode(204)
                    .end();
        }
        return isPreflight;
    }

    /** Adds the headers of an answer to somebody who only reads what everybody may. */
    public void allowReading(RoutingContext request) {
        var origins = delivery.origins();
        var origin = origins.contains(ALL) ? null : request.request().getHeader(HttpHeaders.ORIGIN);
        allow(origin, origins, Face.DELIVERY, request.response());
    }

    private static void allow(@Nullable String origin, List<String> origins, Face face, HttpServerResponse response) {
        if (origins.contains(ALL)) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ANYBODY);
        } else {
            response.headers().add("Vary", "Origin");
            if (origin == null || !origins.contains(origin)) {
                return;
            }
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        }
        response.putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, face.exposed);
    }

    private List<String> origins(Face face) {
        return switch (face) {
            case DELIVERY, QUESTION -> delivery.origins();
            case EDITORIAL -> editorial.origins().orElse(List.of());
            case GUEST -> guests;
        };
    }

    private static Face face(String path, String method) {
        if (path.startsWith("/api/v1/editorial/") || path.startsWith("/api/v1/auth/")) {
            return Face.EDITORIAL;
        }
        if (path.equals("/api/v1/comments/counts")) {
            return Face.QUESTION;
        }
        var isGuests = OWN.matcher(path).matches() || THREAD.matcher(path).matches() && !READING.contains(method);
        return isGuests ? Face.GUEST : Face.DELIVERY;
    }

    /** As browsers write it: RFC 6454, section 6.2. */
    private static String originOf(String address) {
        return address.replaceFirst("(?<=[^/:])/.*", "")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^(http://.*):80$|^(https://.*):443$", "$1$2");
    }

    /** Which methods and headers web pages need. */
    private enum Face {
        DELIVERY(
                "GET, HEAD, OPTIONS",
                "Accept, If-None-Match, traceparent",
                "ETag, Link, Surrogate-Key, Retry-After, Location"),
        /** What is read, but takes more words than an address has. */
        QUESTION("OPTIONS, POST", "Accept, Content-Type, traceparent", "Retry-After"),
        EDITORIAL(
                "DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT",
                "Accept, Authorization, Content-Type, Idempotency-Key, If-Match, traceparent",
                "ETag, Idempotency-Replayed, Link, Location, Retry-After, WWW-Authenticate"),
        /** What guests write. */
        GUEST(
                "DELETE, GET, HEAD, OPTIONS, PATCH, POST",
                "Accept, Content-Type, Edit-Token, Idempotency-Key, traceparent",
                "ETag, RateLimit, RateLimit-Policy, Retry-After");

        final String methods;
        final String accepted;

        /** What scripts may read besides the safelisted headers. */
        final CharSequence exposed;

        Face(String methods, String accepted, String exposed) {
            this.methods = methods;
            this.accepted = accepted;
            this.exposed = HttpHeaders.createOptimized(exposed);
        }
    }
}
