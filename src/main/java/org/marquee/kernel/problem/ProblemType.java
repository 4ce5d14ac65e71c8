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
    INVALID_BODY(
            400,
            "invalid-body",
            "The request body is not acceptable",
            "It is no JSON, or a member is unknown, missing or out of its bounds: `errors` points to each. Nothing was done."),
    UNAUTHENTICATED(
            401,
            "unauthenticated",
            "Nobody is signed in",
            "This needs an access token or an API key that is valid now, in `Authorization: Bearer …`. Sign in or refresh the"
                    + " token at `/api/v1/auth/tokens`."),
    FORBIDDEN(
            403,
            "forbidden",
            "This account may not do that",
            "None of its roles allows it, or the thing belongs to somebody else. Nothing was done."),
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
    ALREADY_TAKEN(
            409,
            "already-taken",
            "Something else has this already",
            "A value that only one thing may have, such as a slug, belongs to another; `errors` points to it. Slugs are never"
                    + " given free, so that old links keep their meaning."),
    IN_USE(
            409,
            "in-use",
            "Something still refers to this",
            "`errors` names each thing that does. Change those first, or leave this as it is."),
    INVALID_STATE(
            409,
            "invalid-state",
            "The state of the thing does not allow this",
            "`detail` says what would have to happen before."),
    COMMENTS_CLOSED(
            409,
            "comments-closed",
            "The review takes no comments",
            "Its editors have closed it, or its time for comments is over."),
    DUPLICATE_COMMENT(
            409,
            "duplicate-comment",
            "This has been said already",
            "The same text was sent a short time ago: here, or from the same network. It may be waiting for a moderator."),
    REQUEST_IN_PROGRESS(
            409,
            "request-in-progress",
            "A request with this Idempotency-Key is being worked on",
            "Try again after `Retry-After`: the answer will be that of the first request."),
    SYNC_TOKEN_EXPIRED(
            410,
            "sync-token-expired",
            "The token is too old",
            "What has changed since is not known any more, or what is sent is made otherwise by now. Begin anew, without a"
                    + " token, and drop what you have and do not get again."),
    VERSION_CONFLICT(
            412,
            "version-conflict",
            "Somebody has changed it meanwhile",
            "`If-Match` names another version than `currentVersion`. Get the thing anew, apply the change to that, and send it"
                    + " with its `ETag`. Nothing was done."),
    PAYLOAD_TOO_LARGE(
            413,
            "payload-too-large",
            "The request body is too large",
            "A request body may have at most 1 MiB; the file of a picture 20 MiB, 50 megapixels, 10 000 pixels a side and 100"
                    + " frames."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "unsupported-media-type",
            "The media type of the request body is not supported",
            "The header `Accept` lists what this address takes. Of pictures, JPEG, PNG, WebP and GIF are, whatever they are called."),
    RANGE_NOT_SATISFIABLE(
            416,
            "range-not-satisfiable",
            "The part that was asked for is not there",
            "The header `Range` begins behind the last byte. The header `Content-Range` says how many there are."),
    UNKNOWN_REFERENCE(
            422,
            "unknown-reference",
            "The request refers to what does not exist",
            "`errors` points to each reference at fault. What is in the trash can't be referred to either. Nothing was done."),
    UNREADABLE_PICTURE(
            422,
            "unreadable-picture",
            "The picture is damaged",
            "The file begins as a picture does, but can't be shown whole. Save it anew, or send it again if the upload broke off."
                    + " Nothing was done."),
    NOT_READY(
            422,
            "not-ready",
            "The review lacks what readers must have",
            "`errors` lists all that is missing, at once. Drafts may be incomplete, but only what is complete is published."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "idempotency-key-reused",
            "The Idempotency-Key was used for another request",
            "A key stands for one request and its repetitions within 24 hours. Make a new one, such as a random UUID."),
    PRECONDITION_REQUIRED(
            428,
            "precondition-required",
            "The request does not say which version it changes",
            "Send the `ETag` of the thing, as you got it, in `If-Match`, so that nobody is overwritten by accident."),
    TOO_MANY_REQUESTS(
            429, "too-many-requests", "Too many attempts", "`Retry-After` says, in seconds, when to come again."),
    INTERNAL_ERROR(
            500,
            "internal-error",
            "Something went wrong",
            "The fault is ours. Tell us the `traceId`: it finds the cause in our log."),
    UNAVAILABLE(
            503,
            "unavailable",
            "The service can't answer right now",
            "The database or the store of pictures is out of reach, or all hands are busy. `Retry-After` says, in seconds, when"
                    + " to come again."),
    OUT_OF_SPACE(
            507,
            "out-of-space",
            "There is no room for this",
            "The store of pictures is full, or this account has used up its share of it. Nothing was done.");

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
                .filter(type -> type.status == status && type != INVALID_PARAMETERS && type != INVALID_BODY)
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
