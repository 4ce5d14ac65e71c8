package org.marquee.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A text in which something was found.
 *
 * @param text plain, never HTML; of a long text, an excerpt
 */
@Schema(name = "Highlight", description = "A text in which something was found.")
record Highlight(
        @Schema(
                enumeration = {"headline", "title", "people", "dek", "body", "synopsis", "name", "biography"},
                examples = "headline")
        String field,

        @Schema(description = "Plain text. Of a long one, an excerpt of about 200 characters.")
        String text,

        List<Range> ranges) {

    /** From a character to right before another, as strings are counted in JavaScript and Java: UTF-16 code units. */
    @Schema(
            name = "TextRange",
            description = "From `start` to right before `end`, in UTF-16 code units, as JavaScript counts.")
    record Range(
            @Schema(minimum = "0") int start,
            @Schema(minimum = "1") int end) {}
}
