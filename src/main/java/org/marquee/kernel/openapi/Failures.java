package org.marquee.kernel.openapi;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.marquee.kernel.problem.Problem;

/** The problems that operations answer with. */
final class Failures {
    // A list, since the document is compared letter by letter and the order of a map is another in each process.
    private static final List<Failure> FAILURES = List.of(
            new Failure(
                    "400", "BadRequest", "Something in it is not acceptable; `errors` says what, and what would be."),
            new Failure("401", "Unauthenticated", "Nobody is signed in, or not any more."),
            new Failure("403", "Forbidden", "This account may not do that."),
            new Failure("404", "NotFound", "No such thing exists, or it is not public."),
            new Failure("406", "NotAcceptable", "The header `Accept` leaves out all that there is."),
            new Failure("409", "Conflict", "Something else stands against it; `type` and `errors` say what."),
            new Failure("410", "Expired", "Too long ago: it takes a new beginning; `type` and `detail` say which."),
            new Failure("412", "VersionConflict", "Somebody has changed it meanwhile."),
            new Failure("413", "PayloadTooLarge", "The body, or the file in it, is too large."),
            new Failure(
                    "415",
                    "UnsupportedMediaType",
                    "The body, or the file in it, has another media type than this takes."),
            new Failure("416", "RangeNotSatisfiable", "The bytes end before the part that was asked for."),
            new Failure("422", "Unprocessable", "It is well formed, but can't be done; `errors` lists why."),
            new Failure("428", "PreconditionRequired", "The header `If-Match` is missing."),
            new Failure("429", "TooManyRequests", "Too many attempts."),
            new Failure("500", "InternalError", "The fault is ours."),
            new Failure("503", "Unavailable", "The database or the store is out of reach, or all hands are busy."),
            new Failure("507", "OutOfSpace", "There is no room in the store, or none for this account."));

    private static final Set<String> ALWAYS = Set.of("400", "406", "500", "503");

    private final ResourceMethods methods;

    Failures(ResourceMethods methods) {
        this.methods = methods;
    }

    /** Names all of them, for operations to refer to. */
    void add(OpenAPI document) {
        FAILURES.forEach(failure -> document.getComponents().addResponse(failure.name(), problem(failure)));
    }

    /** Adds those that follow from what the operation is; others it has said itself. */
    void complete(HttpMethod method, Operation operation) {
        var expected = expected(method, operation);
        FAILURES.stream()
                .filter(failure -> expected.contains(failure.status()))
                .filter(failure -> operation.getResponses().getAPIResponse(failure.status()) == null)
                .forEach(failure -> operation
                        .getResponses()
                        .addAPIResponse(
                                failure.status(), OASFactory.createAPIResponse().ref(failure.name())));
    }

    /** The statuses of the problems that an operation may answer with. */
    private Set<String> expected(HttpMethod method, Operation operation) {
        var statuses = new HashSet<>(ALWAYS);
        var parameters = operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters();
        if (!methods.roles(operation).isEmpty()) {
            statuses.addAll(Set.of("401", "403"));
        }
        if (parameters.stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH)) {
            statuses.add("404");
        }
        if (parameters.stream().anyMatch(parameter -> parameter.getName().equals("If-Match"))) {
            statuses.addAll(Set.of("412", "428"));
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(Set.of("413", "415"));
        }
        if (method != HttpMethod.GET) {
            statuses.addAll(Set.of("409", "422"));
        }
        return statuses;
    }

    private static APIResponse problem(Failure failure) {
        var schema = OASFactory.createSchema().ref("Problem");
        var response = OASFactory.createAPIResponse()
                .description(failure.description())
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(schema)));
        if (Set.of("429", "503").contains(failure.status())) {
            Answers.refer(response, "Retry-After");
        }
        if (failure.status().equals("429")) {
            List.of("RateLimit", "RateLimit-Policy").forEach(header -> Answers.refer(response, header));
        } else if (failure.status().equals("401")) {
            Answers.refer(response, "WWW-Authenticate");
        } else if (failure.status().equals("415")) {
            Answers.refer(response, "Accept");
        } else if (failure.status().equals("416")) {
            Answers.refer(response, "Content-Range");
        }
        return response;
    }

    /** A problem that many operations share, and its name in the document. */
    private record Failure(String status, String name, String description) {}
}
