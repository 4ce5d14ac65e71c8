package org.marquee.kernel.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The only error body, RFC 9457.
 *
 * @param type the address of the kind of problem; it documents itself there
 * @param title what kind of problem it is, the same for all of its kind
 * @param status the HTTP status, as in the status line
 * @param detail what is wrong with this very request
 * @param instance the path of the request
 * @param traceId finds this request in our log
 * @param currentVersion of the thing, where the request would have changed another
 * @param errors each single fault, where the request had some
 */
@Schema(name = "Problem", description = "What went wrong, as RFC 9457 has it.")
public record Problem(
        @Schema(format = "uri-reference", examples = "/problems/not-found")
        String type,

        @Schema(examples = "Nothing is here") String title,

        @Schema(minimum = "400", maximum = "599", examples = "404")
        int status,

        @Schema(examples = "There is no review 'balerina'.") String detail,

        @Schema(format = "uri-reference", examples = "/api/v1/reviews/balerina")
        String instance,

        @Schema(pattern = "^[0-9a-f]{32}$", examples = "4bf92f3577b34da6a3ce929d0e0e4736")
        String traceId,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Schema(examples = "3")
        Integer currentVersion,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Fault> errors) {

    /** The media type of RFC 9457, section 6.1. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One fault among possibly several.
     *
     * @param parameter the query parameter at fault, if it is one
     * @param pointer the place in the body at fault, if it is one: a JSON Pointer, RFC 6901
     * @param resource the thing at fault, if it is another than the request is about: its editorial address
     * @param code what is wrong, for programs
     * @param detail what is wrong and what would be right, for people
     */
    @Schema(name = "Fault", description = "One fault of a request, and where it is.")
    public record Fault(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Schema(examples = "limit")
            String parameter,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Schema(format = "json-pointer")
            String pointer,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Schema(format = "uri-reference")
            String resource,

            @Schema(examples = "out-of-range") String code,
            @Schema(examples = "must be at most 100") String detail) {

        public static Fault parameter(String name, String code, String detail) {
            return new Fault(name, null, null, code, detail);
        }

        /** @param pointer RFC 6901; empty for the whole body */
        public static Fault pointer(String pointer, String code, String detail) {
            return new Fault(null, pointer, null, code, detail);
        }

        /** @param resource the path of the thing, such as {@code /api/v1/editorial/films/…} */
        public static Fault resource(String resource, String code, String detail) {
            return new Fault(null, null, resource, code, detail);
        }
    }
}
