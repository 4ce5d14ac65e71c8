package org.marquee.kernel.problem;

import java.util.Arrays;

/**
 * Every kind of public error, once. The address of a type is API: types are added, never renamed.
 */
public enum ProblemType {
    INVALID_PARAMETERS(
            400,
            "invalid-parameters",
            "A parameter of the request is not acceptable",
            "`errors` names each parameter at fault, with what would be allowed. Nothing was done."),
    MALFORMED_REQUEST(
            400,
            "malformed-request",
            "The request could not be read",
            "The address or the headers break the rules of HTTP, or the path is spelt as no address here is, such as with an"
                    + " encoded slash. What can't be read at all, such as a percent sign with nothing behind it, is refused"
                    + " with a status alone."),
    NOT_FOUND(
            404,
            "not-found",
            "Nothing is here",
            "No such thing exists, or it is not public. The two are not told apart, on purpose."),
    METHOD_NOT_ALLOWED(
            405,
            "method-not-allowed",
            "The method is not allowed here",
            "The header `Allow` lists the methods that this address takes."),
    NOT_ACCEPTABLE(
            406,
            "not-acceptable",
            "No acceptable form of the answer exists",
            "The header `Accept` leaves out every media type that this address answers with."),
    PAYLOAD_TOO_LARGE(
            413, "payload-too-large", "The request body is too large", "A request body may have at most 1 MiB."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "unsupported-media-type",
            "The media type of the request body is not supported",
            "The OpenAPI document says what this address takes."),
    INTERNAL_ERROR(
            500,
            "internal-error",
            "Something went wrong",
            "The fault is ours. Tell us the `traceId`: it finds the cause in our log."),
    UNAVAILABLE(
            503,
            "unavailable",
            "The service can't answer right now",
            "The database is out of reach or all hands are busy. `Retry-After` says, in seconds, when to come again.");

    /** Where the documentation of all problem types stands; with a name behind it, that of one. */
    public static final String PATH = "/problems/";

    private final int status;
    private final String slug;
    private final String title;
    private final String explanation;

    ProblemType(int status, String slug, String title, String explanation) {
        this.status = status;
        this.slug = slug;
        this.title = title;
        this.explanation = explanation;
    }

    /** The type for a status that the stack below us gave; one that nobody has thought of is a fault of ours. */
    static ProblemType ofStatus(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status && type != INVALID_PARAMETERS)
                .findFirst()
                .orElse(INTERNAL_ERROR);
    }

    public int status() {
        return status;
    }

    /** The last segment of the type's address. */
    public String slug() {
        return slug;
    }

    /** The type's address, the member {@code type} of RFC 9457, section 3.1.1. */
    public String uri() {
        return PATH + slug;
    }

    public String title() {
        return title;
    }

    /** For the documentation: what causes this problem, and what to do. */
    public String explanation() {
        return explanation;
    }
}
