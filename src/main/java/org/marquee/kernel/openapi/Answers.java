package org.marquee.kernel.openapi;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.marquee.kernel.problem.Problem;

/** Adds to every operation the answers that come from what all of them have in common: problems, redirects, validators. */
final class Answers {
    private static final String DELIVERY = "/api/v1/";

    /** Below that of delivery, but not for readers. */
    private static final List<String> NOT_DELIVERY =
            List.of("/api/v1/editorial/", "/api/v1/auth/", "/api/v1/previews/");

    // Lists, since the document is compared letter by letter and the order of a map is another in each process.
    private static final List<Failure> FAILURES = List.of(
            new Failure(
                    "400", "BadRequest", "Something in it is not acceptable; `errors` says what, and what would be."),
            new Failure("401", "Unauthenticated", "Nobody is signed in, or not any more."),
            new Failure("403", "Forbidden", "This account may not do that."),
            new Failure("404", "NotFound", "No such thing exists, or it is not public."),
            new Failure("406", "NotAcceptable", "The header `Accept` leaves out all that there is."),
            new Failure("409", "Conflict", "Something else stands against it; `type` and `errors` say what."),
            new Failure("412", "VersionConflict", "Somebody has changed it meanwhile."),
            new Failure("413", "PayloadTooLarge", "The body is too large."),
            new Failure("415", "UnsupportedMediaType", "The body has another media type than this takes."),
            new Failure("422", "Unprocessable", "It is well formed, but can't be done; `errors` lists why."),
            new Failure("428", "PreconditionRequired", "The header `If-Match` is missing."),
            new Failure("429", "TooManyRequests", "Too many attempts."),
            new Failure("500", "InternalError", "The fault is ours."),
            new Failure("503", "Unavailable", "The database is out of reach, or all hands are busy."));

    private static final Set<String> ALWAYS = Set.of("400", "406", "500", "503");

    private static final List<Map.Entry<String, String>> HEADERS = List.of(
            Map.entry("Accept", "The media types that a body may have here."),
            Map.entry("Cache-Control", "How long the answer keeps."),
            Map.entry("ETag", "Validates the bytes of the answer; send it back in `If-None-Match`."),
            Map.entry("Idempotency-Replayed", "`true` if this is the answer to an earlier request with the same key."),
            Map.entry("Last-Modified", "When the newest part of it changed, where that is known."),
            Map.entry(
                    "Link",
                    "The neighbouring pages, RFC 8288; left out where it would be longer than 1500 characters."),
            Map.entry("Location", "Where it is now."),
            Map.entry("Retry-After", "Seconds until it is worth trying again."),
            Map.entry("Surrogate-Key", "What the answer is made of, for purging caches in front."),
            Map.entry("WWW-Authenticate", "What kind of credentials it takes, RFC 6750."));

    private static final Set<String> OPTIONAL = Set.of("Last-Modified", "Link", "Idempotency-Replayed");

    private final ResourceMethods methods;

    Answers(ResourceMethods methods) {
        this.methods = methods;
    }

    void complete(OpenAPI document) {
        FAILURES.forEach(failure -> document.getComponents().addResponse(failure.name(), problem(failure)));
        HEADERS.forEach(header -> document.getComponents().addHeader(header.getKey(), header(header)));
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> complete(document, path, method, operation)));
    }

    private void complete(OpenAPI document, String path, HttpMethod method, Operation operation) {
        if (path.startsWith(DELIVERY) && NOT_DELIVERY.stream().noneMatch(path::startsWith)) {
            completeDelivery(path, operation.getResponses());
        } else {
            completeEditorial(document, operation);
        }
        if (path.endsWith("{slug}")) {
            var moved = OASFactory.createAPIResponse().description("It has another slug now.");
            refer(moved, "Location");
            operation.getResponses().addAPIResponse("301", moved);
        }
        var expected = failures(method, operation);
        FAILURES.stream()
                .filter(failure -> expected.contains(failure.status()))
                .filter(failure -> operation.getResponses().getAPIResponse(failure.status()) == null)
                .forEach(failure -> operation
                        .getResponses()
                        .addAPIResponse(
                                failure.status(), OASFactory.createAPIResponse().ref(failure.name())));
    }

    private static void completeDelivery(String path, APIResponses responses) {
        var answer = responses.getAPIResponse("200");
        List.of("ETag", "Cache-Control", "Surrogate-Key").forEach(name -> refer(answer, name));
        if (!path.equals("/api/v1/images/{id}")) {
            refer(answer, path.endsWith("}") ? "Last-Modified" : "Link");
        }
        var unchanged = OASFactory.createAPIResponse().description("You have it already.");
        List.of("ETag", "Cache-Control").forEach(name -> refer(unchanged, name));
        responses.addAPIResponse("304", unchanged);
    }

    private void completeEditorial(OpenAPI document, Operation operation) {
        var responses = operation.getResponses();
        // What Quarkus adds by itself has no body; ours are told below.
        List.of("400", "401", "403").stream()
                .filter(status -> responses.hasAPIResponse(status)
                        && responses.getAPIResponse(status).getRef() == null)
                .forEach(responses::removeAPIResponse);
        var done = responses.getAPIResponse("200");
        if (done != null && operation.getOperationId().startsWith("create")) {
            responses.removeAPIResponse("200");
            responses.addAPIResponse("201", done.description("Made."));
            refer(done, "Location");
        }
        if (done != null && isVersioned(document, done)) {
            refer(done, "ETag");
        }
        if (done != null && methods.isIdempotent(operation)) {
            refer(done, "Idempotency-Replayed");
        }
    }

    private static boolean isVersioned(OpenAPI document, APIResponse answer) {
        var json = answer.getContent() == null ? null : answer.getContent().getMediaType("application/json");
        var reference = json == null || json.getSchema() == null
                ? null
                : json.getSchema().getRef();
        if (reference == null) {
            return false;
        }
        var members = NamedSchemas.of(document, NamedSchemas.name(reference)).getProperties();
        return members != null && members.containsKey("version");
    }

    /** The statuses of the problems that an operation may answer with. */
    private Set<String> failures(HttpMethod method, Operation operation) {
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

    private static void refer(APIResponse response, String header) {
        response.addHeader(header, OASFactory.createHeader().ref(header));
    }

    private static Header header(Map.Entry<String, String> header) {
        var type = header.getKey().equals("Retry-After") ? SchemaType.INTEGER : SchemaType.STRING;
        return OASFactory.createHeader()
                .description(header.getValue())
                .required(!OPTIONAL.contains(header.getKey()))
                .schema(OASFactory.createSchema().addType(type));
    }

    private static APIResponse problem(Failure failure) {
        var schema = OASFactory.createSchema().ref("Problem");
        var response = OASFactory.createAPIResponse()
                .description(failure.description())
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(schema)));
        if (Set.of("429", "503").contains(failure.status())) {
            refer(response, "Retry-After");
        } else if (failure.status().equals("401")) {
            refer(response, "WWW-Authenticate");
        } else if (failure.status().equals("415")) {
            refer(response, "Accept");
        }
        return response;
    }

    /** A problem that many operations share, and its name in the document. */
    private record Failure(String status, String name, String description) {}
}
