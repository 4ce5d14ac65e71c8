package org.marquee.kernel.problem;

import io.quarkus.logging.Log;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every failure of a resource, whatever it is, becomes a problem here. */
public class ProblemMappers {
    private final RoutingContext request;
    private final Problems problems;
    private final KnownAddresses addresses;

    ProblemMappers(RoutingContext request, Problems problems, KnownAddresses addresses) {
        this.request = request;
        this.problems = problems;
        this.addresses = addresses;
    }

    @ServerExceptionMapper
    public Response ofOurs(ProblemException e) {
        if (e.type().status() >= 500) {
            // Without the stack: when the database is away, this is said once for every request.
            Log.errorf("Trace %s: %s, %s, %s", TraceId.of(request), e.type(), e.getCause(), root(e));
        }
        return answer(e);
    }

    /** What happened in the end, below all wrappings. */
    private static Throwable root(Throwable e) {
        return e.getCause() == null ? e : root(e.getCause());
    }

    @ServerExceptionMapper
    public Response ofValidation(ConstraintViolationException e) {
        return answer(Violations.ofRequest(e.getConstraintViolations()));
    }

    @ServerExceptionMapper
    public Response ofJakarta(WebApplicationException e) {
        var type = ProblemType.ofStatus(e.getResponse().getStatus());
        if (type == ProblemType.INTERNAL_ERROR) {
            return ofUnexpected(e);
        }
        if (type == ProblemType.NOT_FOUND && isOfOtherMethods()) {
            type = ProblemType.METHOD_NOT_ALLOWED;
        }
        return answer(new ProblemException(type, detail(type)));
    }

    /** A fault of ours. */
    public Response ofUnexpected(Throwable e) {
        Log.errorf(e, "Trace %s: unexpected failure", TraceId.of(request));
        return answer(new ProblemException(ProblemType.INTERNAL_ERROR, "Something went wrong. It is in our log."));
    }

    private Response answer(ProblemException e) {
        var response = Response.status(e.type().status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(Problems.of(e, request));
        e.headers().forEach(response::header);
        if (e.retryAfter() != null) {
            response.header(HttpHeaders.RETRY_AFTER, e.retryAfter());
        }
        if (e.type() == ProblemType.UNAUTHENTICATED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (e.type() == ProblemType.METHOD_NOT_ALLOWED) {
            response.header(HttpHeaders.ALLOW, problems.allowed(request));
        }
        if (e.type() == ProblemType.UNSUPPORTED_MEDIA_TYPE) {
            tellTypes(response);
        }
        if (e.type() == ProblemType.PAYLOAD_TOO_LARGE) {
            Problems.hangUp(request);
        }
        return response.build();
    }

    /** RFC 9110, section 15.5.16, and RFC 5789, section 2.2. */
    private void tellTypes(Response.ResponseBuilder response) {
        var method = request.request().method().name();
        addresses.types(request.request().path(), method).ifPresent(types -> {
            response.header(HttpHeaders.ACCEPT, types);
            if (method.equals("PATCH")) {
                response.header("Accept-Patch", types);
            }
        });
    }

    /** The stack below says 404 where the methods of an address are in another class than those of the address above. */
    private boolean isOfOtherMethods() {
        var methods = addresses.methods(request.request().path());
        return !methods.isEmpty()
                && !methods.contains(request.request().method().name());
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
}
