package org.marquee.kernel.openapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.marquee.kernel.problem.Problem;

/** Adds to every operation the answers that come from what all of them have in common: problems, redirects, validators. */
final class Answers {
    private static final String DELIVERY = "/api/v1/";

    // Lists, since the document is compared letter by letter and the order of a map is another in each process.
    private static final List<Failure> FAILURES = List.of(
            new Failure("400", "BadRequest", "A parameter is not acceptable; `errors` says which, and what would be."),
            new Failure("404", "NotFound", "No such thing exists, or it is not public."),
            new Failure("406", "NotAcceptable", "The header `Accept` leaves out all that there is."),
            new Failure("500", "InternalError", "The fault is ours."),
            new Failure("503", "Unavailable", "The database is out of reach, or all hands are busy."));

    private static final List<Map.Entry<String, String>> HEADERS = List.of(
            Map.entry("Cache-Control", "How long the answer keeps."),
            Map.entry("ETag", "Validates the bytes of the answer; send it back in `If-None-Match`."),
            Map.entry("Last-Modified", "When the newest part of it changed, where that is known."),
            Map.entry(
                    "Link",
                    "The neighbouring pages, RFC 8288; left out where it would be longer than 1500 characters."),
            Map.entry("Location", "Where it is now."),
            Map.entry("Retry-After", "Seconds until it is worth trying again."),
            Map.entry("Surrogate-Key", "What the answer is made of, for purging caches in front."));

    private static final Set<String> OPTIONAL = Set.of("Last-Modified", "Link");

    void complete(OpenAPI document) {
        FAILURES.forEach(failure -> document.getComponents().addResponse(failure.name(), problem(failure)));
        HEADERS.forEach(header -> document.getComponents().addHeader(header.getKey(), header(header)));
        document.getPaths()
                .getPathItems()
                .forEach(
                        (path, item) -> item.getOperations().forEach((method, operation) -> complete(path, operation)));
    }

    private static void complete(String path, Operation operation) {
        var responses = operation.getResponses();
        var parameters = operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters();
        var answer = responses.getAPIResponse("200");
        if (path.startsWith(DELIVERY)) {
            List.of("ETag", "Cache-Control", "Surrogate-Key").forEach(name -> refer(answer, name));
            if (!path.equals("/api/v1/images/{id}")) {
                refer(answer, path.endsWith("}") ? "Last-Modified" : "Link");
            }
            var unchanged = OASFactory.createAPIResponse().description("You have it already.");
            List.of("ETag", "Cache-Control").forEach(name -> refer(unchanged, name));
            responses.addAPIResponse("304", unchanged);
        }
        if (path.endsWith("{slug}")) {
            var moved = OASFactory.createAPIResponse().description("It has another slug now.");
            refer(moved, "Location");
            responses.addAPIResponse("301", moved);
        }
        var hasPath = parameters.stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH);
        FAILURES.stream()
                .filter(failure -> hasPath || !failure.status().equals("404"))
                .filter(failure -> responses.getAPIResponse(failure.status()) == null)
                .forEach(failure -> responses.addAPIResponse(
                        failure.status(), OASFactory.createAPIResponse().ref(failure.name())));
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
        if (failure.status().equals("503")) {
            refer(response, "Retry-After");
        }
        return response;
    }

    /** A problem that many operations share, and its name in the document. */
    private record Failure(String status, String name, String description) {}
}
