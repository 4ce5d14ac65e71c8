package org.marquee.kernel.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Answers with problems where no resource does, and puts together what a client is told. */
@Singleton
public class Problems {
    private final ObjectMapper mapper;
    private final KnownAddresses addresses;

    Problems(ObjectMapper mapper, KnownAddresses addresses) {
        this.mapper = mapper;
        this.addresses = addresses;
    }

    /** Ends the request. */
    public void answer(ProblemType type, String detail, RoutingContext request) {
        var response = request.response();
        if (response.ended()) {
            return;
        }
        if (type == ProblemType.METHOD_NOT_ALLOWED) {
            response.putHeader(HttpHeaders.ALLOW, allowed(request));
        }
        if (type == ProblemType.PAYLOAD_TOO_LARGE) {
            hangUp(request);
        }
        if (type == ProblemType.UNAVAILABLE) {
            response.putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Unavailable.RETRY_AFTER));
        }
        response.setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(json(of(new ProblemException(type, detail), request)));
    }

    /** What is not in the document, such as the document itself, is only read. */
    String allowed(RoutingContext request) {
        var methods = addresses.methods(request.request().path());
        return methods.isEmpty() ? "GET, HEAD, OPTIONS" : String.join(", ", methods);
    }

    /** Ends the connection with the answer: nobody reads what is still to come of the request. */
    static void hangUp(RoutingContext request) {
        request.response()
                .putHeader(HttpHeaders.CONNECTION, "close")
                .endHandler(ended -> request.request().connection().close());
    }

    static Problem of(ProblemException e, RoutingContext request) {
        return new Problem(
                e.type().uri(),
                e.type().title(),
                e.type().status(),
                e.detail(),
                String.valueOf(request.request().path()),
                TraceId.of(request),
                e.currentVersion(),
                e.faults());
    }

    private String json(Problem problem) {
        try {
            return mapper.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
