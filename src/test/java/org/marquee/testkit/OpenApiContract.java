package org.marquee.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Checks every answer that passes through REST Assured against the OpenAPI document: path, method, status, content
 * type, body and required headers. What the document does not know is a failure, so that neither code nor document can
 * run ahead of the other.
 */
public final class OpenApiContract implements Filter {

    /** Where the build writes documents: {@code quarkus.smallrye-openapi.store-schema-directory}. */
    public static final Path DOCUMENTS_OF_THIS_BUILD =
            Path.of(System.getProperty("openapi.directory", "target/openapi"));

    public static final Path DOCUMENT_OF_THIS_BUILD = DOCUMENTS_OF_THIS_BUILD.resolve("openapi.json");

    /** The server's own pages and the bytes of pictures; everything else is documented or answers 404. */
    private static final List<String> UNDOCUMENTED_PREFIXES = List.of("/q/", "/openapi", "/media/");

    /** Answers without a body whatever the document says (RFC 9110). */
    private static final Set<Integer> BODILESS = Set.of(204, 304);

    private static final String PROBLEM_JSON = "application/problem+json";

    private final Supplier<String> source;
    private OpenApiDocument document;

    /** Reads the document when the first answer comes: a test may start the build step that writes it. */
    public OpenApiContract(Path file) {
        this.source = () -> read(file);
    }

    OpenApiContract(String document) {
        this.source = () -> document;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        return checked(new Exchange(request.getMethod(), URI.create(request.getURI()), response));
    }

    Response checked(Exchange exchange) {
        var response = exchange.response();
        var violations = violations(exchange.verb(), exchange.uri(), response);
        if (!violations.isEmpty()) {
            throw new AssertionError("%s %s answered %d, which breaks the contract:\n  - %s"
                    .formatted(
                            exchange.verb(), exchange.uri(), response.statusCode(), String.join("\n  - ", violations)));
        }
        return PlainPaths.of(response);
    }

    private List<String> violations(String method, URI uri, Response response) {
        if (method.equals("OPTIONS")) {
            return List.of();
        }
        var path = document().pathFor(uri.getRawPath()).orElse(null);
        if (path == null) {
            return outsideTheDocument(uri.getRawPath(), response);
        }
        var operation = path.operation(method).orElse(null);
        if (operation == null) {
            return isProblem(response, 405)
                    ? document().problemViolations(body(response))
                    : List.of("the document knows no %s of %s".formatted(method, path.template()));
        }
        return operation
                .answer(response.statusCode())
                .map(answer -> compare(answer, method, response))
                .orElseGet(() -> List.of("undocumented status: %s %s documents %s, not %d"
                        .formatted(method, path.template(), operation.statuses(), response.statusCode())));
    }

    /** A path that the document does not have may only say so, in the form that every error has. */
    private List<String> outsideTheDocument(String path, Response response) {
        if (UNDOCUMENTED_PREFIXES.stream().anyMatch(path::startsWith)) {
            return List.of();
        }
        return isProblem(response, 404)
                ? document().problemViolations(body(response))
                : List.of("undocumented path: only 404 as %s is allowed here".formatted(PROBLEM_JSON));
    }

    private List<String> compare(OpenApiDocument.Answer answer, String method, Response response) {
        var violations = answer.missingHeaders(response.headers());
        var bodiless = method.equals("HEAD") || BODILESS.contains(response.statusCode());
        violations.addAll(bodiless ? bodilessViolations(answer, response) : bodyViolations(answer, response));
        return violations;
    }

    private static List<String> bodilessViolations(OpenApiDocument.Answer answer, Response response) {
        var type = response.contentType();
        if (response.asByteArray().length > 0) {
            return List.of("a body where none can be");
        }
        return type == null || type.isBlank() || answer.hasNoContent() || answer.documents(type)
                ? List.of()
                : List.of(unknownType(answer, type));
    }

    private static List<String> bodyViolations(OpenApiDocument.Answer answer, Response response) {
        var type = response.contentType();
        if (answer.hasNoContent()) {
            return response.asByteArray().length == 0 ? List.of() : List.of("a body that the document says nothing of");
        }
        if (!answer.documents(type)) {
            return List.of(unknownType(answer, type));
        }
        return answer.violations(type, body(response));
    }

    private static String unknownType(OpenApiDocument.Answer answer, String type) {
        return "undocumented content type: %s, not '%s'".formatted(answer.contentTypes(), type);
    }

    private static boolean isProblem(Response response, int status) {
        return response.statusCode() == status
                && OpenApiDocument.bare(response.contentType()).equals(PROBLEM_JSON);
    }

    /** JSON is UTF-8 whatever the content type says (RFC 8259). */
    private static String body(Response response) {
        return new String(response.asByteArray(), UTF_8);
    }

    private synchronized OpenApiDocument document() {
        if (document == null) {
            document = new OpenApiDocument(source.get());
        }
        return document;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("No OpenAPI document; does the build store it? " + file.toAbsolutePath(), e);
        }
    }
}
