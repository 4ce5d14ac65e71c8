package org.marquee.batch;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What each operation of a batch would have answered by itself, in their order; without the bodies, which may be large. */
@Schema(
        name = "BatchAnswer",
        description = "What each operation would have answered by itself, in their order; without the bodies.")
record BatchAnswer(List<Result> results) {

    /** The answer of one operation. */
    @Schema(name = "BatchResult", description = "The answer of one operation.")
    record Result(
            @Schema(minimum = "200", maximum = "299", examples = "201")
            int status,

            @Nullable @Schema(format = "uri-reference") String location,

            @Nullable @Schema(description = "The `ETag` of the thing as it is now.")
            String etag) {}
}
