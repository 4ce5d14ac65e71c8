package org.marquee.review;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link to what is not public, for a frontend's preview mode. */
@Schema(name = "PreviewLink", description = "A link to one revision, for a frontend's preview mode.")
record PreviewLink(
        @Schema(description = "The last segment of the address; whoever has it sees the revision.")
        String token,

        @Schema(format = "uri") String url,
        @Schema(minimum = "1") int revision,
        Instant expiresAt) {}
