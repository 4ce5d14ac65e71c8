package org.marquee.kernel.problem;

import io.quarkus.logging.Log;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.marquee.kernel.problem.Problem.Fault;

/** Every failure of a resource, whatever it is, becomes a problem here. */
class ProblemMappers {
    private static final Set<Class<?>> RANGES = Set.of(Min.class, Max.class, DecimalMin.class, DecimalMax.class);

    private final RoutingContext request;
    private final AllowedMethods allowedMethods;

    ProblemMappers(RoutingContext request, AllowedMethods allowedMethods) {
        this.request = request;
        this.allowedMethods = allowedMethods;
    }

    @ServerExceptionMapper
    public Response ofOurs(ProblemException e) {
        if (e.type().status() >= 500) {
            // Without the stack: when the database is away, this is said once for every request.
            Log.errorf("Trace %s: %s, %s", TraceId.of(request), e.type(), e.getCause());
        }
        return answer(e.type(), e.detail(), e.faults());
    }

    @ServerExceptionMapper
    public Response ofValidation(ConstraintViolationException e) {
        var faults = e.getConstraintViolations().stream()
                .map(ProblemMappers::fault)
                .sorted(Comparator.comparing(Fault::toString))
                .toList();
        return ofOurs(new InvalidParameters(faults));
    }

    @ServerExceptionMapper
    public Response ofJakarta(WebApplicationException e) {
        var type = ProblemType.ofStatus(e.getResponse().getStatus());
        if (type == ProblemType.INTERNAL_ERROR) {
            return ofAnythingElse(e);
        }
        return answer(type, detail(type), List.of());
    }

    @ServerExceptionMapper
    public Response ofAnythingElse(Throwable e) {
        Log.errorf(e, "Trace %s: unexpected failure", TraceId.of(request));
        return answer(ProblemType.INTERNAL_ERROR, "Something went wrong. It is in our log.", List.of());
    }

    private Response answer(ProblemType type, String detail, List<Fault> faults) {
        var response = Response.status(type.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(Problems.of(type, detail, faults, request));
        switch (type) {
            case UNAVAILABLE -> response.header(HttpHeaders.RETRY_AFTER, Unavailable.RETRY_AFTER);
            case METHOD_NOT_ALLOWED ->
                response.header(
                        HttpHeaders.ALLOW, allowedMethods.at(request.request().path()));
            default -> {}
        }
        return response.build();
    }

    private String detail(ProblemType type) {
        var method = request.request().method();
        return switch (type) {
            case NOT_FOUND -> "Nothing is at this address.";
            case METHOD_NOT_ALLOWED -> "%s is not allowed at this address.".formatted(method);
            case NOT_ACCEPTABLE -> "Addresses answer with application/json, and those below /media with pictures.";
            default -> type.title() + ".";
        };
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        var name = "";
        for (Path.Node node : violation.getPropertyPath()) {
            // The elements of a list have a node of their own, without a name that a client knows.
            name = node.getName() == null || node.getName().startsWith("<") ? name : node.getName();
        }
        var isRange = RANGES.contains(
                violation.getConstraintDescriptor().getAnnotation().annotationType());
        return Fault.parameter(name, isRange ? "out-of-range" : "invalid-value", violation.getMessage());
    }
}
