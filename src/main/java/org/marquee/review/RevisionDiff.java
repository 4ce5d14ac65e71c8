package org.marquee.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.marquee.kernel.json.LineChange;
import org.marquee.kernel.json.PatchOperation;

/** What makes one revision of another. */
@Schema(name = "RevisionDiff", description = "What makes one revision of another.")
record RevisionDiff(
        @Schema(minimum = "1") int from,
        @Schema(minimum = "1") int to,

        @Schema(
                type = SchemaType.ARRAY,
                implementation = PatchOperation.class,
                description = "All but the body, as a JSON Patch (RFC 6902).")
        JsonNode fields,

        @Schema(description = "The body, line by line.") List<LineChange> body) {}
