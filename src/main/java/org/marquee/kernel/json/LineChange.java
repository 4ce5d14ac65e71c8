package org.marquee.kernel.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Lines that follow each other and fared alike. All changes between two texts, one after the other, tell both texts whole.
 *
 * @param from the first of these lines in the old text, from 1; for inserted ones, the line that they stand before
 * @param to the first of these lines in the new text, from 1; for deleted ones, the line that they stood before
 */
@Schema(name = "LineChange", description = "Lines that stayed, came or went together.")
public record LineChange(
        Op op,

        @Schema(
                minimum = "1",
                examples = "3",
                description = "Their first line in the old text, or the one they stand before.")
        int from,

        @Schema(
                minimum = "1",
                examples = "3",
                description = "Their first line in the new text, or the one they stood before.")
        int to,

        List<String> lines) {

    /** What became of the lines. */
    public enum Op {
        @JsonProperty("equal")
        EQUAL,
        @JsonProperty("delete")
        DELETE,
        @JsonProperty("insert")
        INSERT
    }
}
