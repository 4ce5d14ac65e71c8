package org.marquee.person;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person where a credit names them. */
@Schema(name = "PersonReference", description = "A person where a credit names them.")
public record PersonReference(
        UUID id,
        @Schema(examples = "jeon-jong-seo") String slug,
        @Schema(examples = "Jeon Jong-seo") String name,
        @Nullable NativeName nativeName) {}
