package org.marquee.term;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A genre, platform, company or tag where it is used. */
@Schema(name = "Term", description = "A genre, platform, company or tag where it is used.")
public record TermReference(
        UUID id,
        @Schema(examples = "thriller") String slug,
        @Schema(examples = "Thriller") String name) {}
