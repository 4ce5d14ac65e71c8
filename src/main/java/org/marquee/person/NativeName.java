package org.marquee.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A name as its bearer writes it. */
@Schema(name = "NativeName", description = "A name in its own script.")
public record NativeName(
        @Schema(examples = "전종서") String value,
        @Schema(description = "BCP 47.", examples = "ko") String language) {}
