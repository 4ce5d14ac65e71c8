package org.marquee.kernel.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import org.marquee.kernel.problem.Problem.Fault;

/** Answers with problems where no resource does, and puts together what a client is told. */
@Singleton
public class Problems {
    private final ObjectMapper mapper;
    private final AllowedMethods allowedMethods;

    Problems(ObjectMapper mapper, AllowedMethods allowedMethods) {
        this.mapper = mapper;
        this.allowedMethods = allowedMethods;
    }

    /** Ends the request. */
    public void answer(ProblemType type, String detail, RoutingContext request) {
        var response = request.response();
        if (response.ended()) {
            return;
        }
        if (type == ProblemType.METHOD_NOT_ALLOWED) {
            response.putHeader(
                    HttpHeaders.ALLOW, allowedMethods.at(request.request().path()));
        }
        response.setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(json(of(type, detail, List.of(), request)));
    }

    static Problem of(ProblemType type, String detail, List<Fault> faults, RoutingContext request) {
        return new Problem(
                type.uri(),
                type.title(),
                type.status(),
                detail,
                String.valueOf(request.request().path()),
                TraceId.of(request),
                faults);
    }

    private String json(Problem problem) {
        try {
            return mapper.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
