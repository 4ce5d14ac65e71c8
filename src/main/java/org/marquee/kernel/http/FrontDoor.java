package org.marquee.kernel.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import org.marquee.kernel.json.BodyReader;
import org.marquee.kernel.problem.KnownAddresses;
import org.marquee.kernel.problem.ProblemType;
import org.marquee.kernel.problem.Problems;

/** What every request passes before it comes to a resource. */
@Singleton
class FrontDoor {
    private static final int FIRST = 1000;

    /** Also before what is kept in memory, which is large as well. */
    private static final int BEFORE_ALL = 3000;

    /**
     * Bytes: a file of 20 MiB, and what stands beside it. The only bodies that may be large are forms with a file, which goes to a
     * disk and not into memory.
     */
    private static final int MAX_FORM = 21 * 1024 * 1024;

    /**
     * Paths with an encoded separator or a dot segment have got past the security of several servers, this one's elder
     * versions among them (CVE-2026-50559). No address of ours has one, so none is let in.
     */
    private static final Pattern SUSPICIOUS =
            Pattern.compile("[;\\\\]|//|%(?:3b|2f|5c|2e|00)|/\\.\\.?(?:/|$)", Pattern.CASE_INSENSITIVE);

    /** A second spelling of each address would be a second entry in each cache. Quarkus' own pages below /q have it. */
    private static final Pattern SLASH_AT_THE_END = Pattern.compile("/(?!q/).+/");

    private final CrossOrigin crossOrigin;
    private final KnownAddresses addresses;
    private final Problems problems;

    FrontDoor(CrossOrigin crossOrigin, KnownAddresses addresses, Problems problems) {
        this.crossOrigin = crossOrigin;
        this.addresses = addresses;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(FrontDoor::awaitEarlierAnswers, BEFORE_ALL);
        filters.register(this::enter, FIRST);
    }

    /**
     * Who asks for more before taking what there is would have us keep it all: a few such clients, with a few hundred requests
     * for something large, could fill the memory.
     */
    private static void awaitEarlierAnswers(RoutingContext request) {
        if (request.response().writeQueueFull()) {
            request.response().drainHandler(taken -> {
                request.response().drainHandler(null);
                request.next();
            });
        } else {
            request.next();
        }
    }

    /** What fails before any resource is found: an address that is no address, a body that is too long. */
    void register(@Observes Router router) {
        for (var type : List.of(ProblemType.MALFORMED_REQUEST, ProblemType.NOT_FOUND, ProblemType.PAYLOAD_TOO_LARGE)) {
            router.errorHandler(type.status(), request -> problems.answer(type, type.title() + ".", request));
        }
        // Vert.x fails a request without a proper Host before any other route; Quarkus would log it as a failure of
        // ours.
        router.route().order(Integer.MIN_VALUE).failureHandler(request -> {
            if (request.statusCode() == ProblemType.MALFORMED_REQUEST.status()) {
                problems.answer(ProblemType.MALFORMED_REQUEST, ProblemType.MALFORMED_REQUEST.title() + ".", request);
            } else {
                request.next();
            }
        });
    }

    private void enter(RoutingContext request) {
        var path = String.valueOf(request.request().path());
        if (crossOrigin.handles(request)) {
            return;
        }
        if (SUSPICIOUS.matcher(path).find()) {
            problems.answer(ProblemType.MALFORMED_REQUEST, "No address here is spelt like this path.", request);
        } else if (request.request().method().equals(HttpMethod.TRACE)) {
            problems.answer(ProblemType.METHOD_NOT_ALLOWED, "TRACE is not allowed.", request);
        } else if (SLASH_AT_THE_END.matcher(path).matches()) {
            problems.answer(ProblemType.NOT_FOUND, "Nothing is at this address.", request);
        } else if (bodyLength(request) > mostBytes(request)) {
            problems.answer(ProblemType.PAYLOAD_TOO_LARGE, ProblemType.PAYLOAD_TOO_LARGE.explanation(), request);
        } else if (request.request().method().equals(HttpMethod.OPTIONS)
                && !addresses.methods(path).isEmpty()) {
            // The framework would list the methods of the whole class.
            request.response()
                    .putHeader("Allow", String.join(", ", addresses.methods(path)))
                    .end();
        } else {
            request.next();
        }
    }

    private static long mostBytes(RoutingContext request) {
        return Multipart.comesWith(request) ? MAX_FORM : BodyReader.MAX_BODY;
    }

    /** As declared, which the server holds the client to. One that is not declared is counted while it is read. */
    private static long bodyLength(RoutingContext request) {
        var declared = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return declared == null ? 0 : Long.parseLong(declared);
    }
}
