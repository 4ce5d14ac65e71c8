package org.marquee.kernel.openapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Adds to every operation the answers that come from what all of them have in common: problems, redirects, validators. */
final class Answers {
    // A list, since the document is compared letter by letter and the order of a map is another in each process.
    private static final List<Map.Entry<String, String>> HEADERS = List.of(
            Map.entry("Accept", "The media types that a body may have here."),
            Map.entry("Accept-Ranges", "`bytes`: parts of it can be asked for."),
            Map.entry("Cache-Control", "How long the answer keeps."),
            Map.entry("Content-Range", "Which bytes of how many, RFC 9110."),
            Map.entry("ETag", "Validates the bytes of the answer; send it back in `If-None-Match`."),
            Map.entry("Idempotency-Replayed", "`true` if this is the answer to an earlier request with the same key."),
            Map.entry("Last-Modified", "When the newest part of it changed, where that is known."),
            Map.entry(
                    "Link",
                    "The neighbouring pages, RFC 8288; left out where it would be longer than 1500 characters."),
            Map.entry("Location", "Where it is now."),
            Map.entry("RateLimit", "How often it may still be done, and when as often as at first, in seconds."),
            Map.entry("RateLimit-Policy", "How often it may be done, and in how many seconds."),
            Map.entry("Retry-After", "Seconds until it is worth trying again."),
            Map.entry("Surrogate-Key", "What the answer is made of, for purging caches in front."),
            Map.entry("WWW-Authenticate", "What kind of credentials it takes, RFC 6750."));

    private static final Set<String> OPTIONAL =
            Set.of("Last-Modified", "Link", "Idempotency-Replayed", "RateLimit", "RateLimit-Policy");

    private final ResourceMethods methods;
    private final Failures failures;

    Answers(ResourceMethods methods) {
        this.methods = methods;
        this.failures = new Failures(methods);
    }

    void complete(OpenAPI document) {
        failures.add(document);
        HEADERS.forEach(header -> document.getComponents().addHeader(header.getKey(), header(header)));
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> complete(document, path, method, operation)));
    }

    private void complete(OpenAPI document, String path, HttpMethod method, Operation operation) {
        if (methods.isDelivery(operation)) {
            completeDelivery(path, operation.getResponses());
        } else {
            completeEditorial(document, operation);
        }
        if (method == HttpMethod.GET && path.contains("{slug}")) {
            var moved = OASFactory.createAPIResponse().description("It has another slug now.");
            refer(moved, "Location");
            operation.getResponses().addAPIResponse("301", moved);
        }
        failures.complete(method, operation);
    }

    private static void completeDelivery(String path, APIResponses responses) {
        var answer = responses.getAPIResponse("200");
        List.of("ETag", "Cache-Control", "Surrogate-Key").forEach(name -> refer(answer, name));
        if (!path.equals("/api/v1/images/{id}")) {
            refer(answer, isList(path) ? "Link" : "Last-Modified");
        }
        var unchanged = OASFactory.createAPIResponse().description("You have it already.");
        List.of("ETag", "Cache-Control").forEach(name -> refer(unchanged, name));
        responses.addAPIResponse("304", unchanged);
    }

    private static boolean isList(String path) {
        return path.startsWith("/api/") && !path.endsWith("}") && !path.endsWith("/structured-data");
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
        }
        Stream.of("200", "201", "202")
                .filter(responses::hasAPIResponse)
                .forEach(status -> completeDone(document, operation, status));
    }

    private void completeDone(OpenAPI document, Operation operation, String status) {
        var done = operation.getResponses().getAPIResponse(status);
        if (status.equals("201")) {
            refer(done, "Location");
        }
        if (status.equals("202")) {
            List.of("RateLimit", "RateLimit-Policy").forEach(name -> refer(done, name));
        }
        if (isVersioned(document, done)) {
            refer(done, "ETag");
        }
        if (methods.isIdempotent(operation)) {
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

    static void refer(APIResponse response, String header) {
        response.addHeader(header, OASFactory.createHeader().ref(header));
    }

    private static Header header(Map.Entry<String, String> header) {
        var type = header.getKey().equals("Retry-After") ? SchemaType.INTEGER : SchemaType.STRING;
        return OASFactory.createHeader()
                .description(header.getValue())
                .required(!OPTIONAL.contains(header.getKey()))
                .schema(OASFactory.createSchema().addType(type));
    }
}
