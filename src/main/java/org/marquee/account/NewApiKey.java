package org.marquee.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.marquee.kernel.http.Versioned;

/** A new API key, with the only sight of the key itself. */
@Schema(name = "NewApiKey", description = "A new API key. The key itself is shown this once.")
record NewApiKey(
        UUID id,
        @Schema(examples = "Build server") String name,
        List<Scope> scopes,

        @Schema(minimum = "0", description = "Grows with each change.")
        int version,

        Instant expiresAt,

        @Schema(
                examples = "mqk_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0u1V",
                description = "Goes into `Authorization: Bearer …`. It is kept nowhere, so it can't be shown again.")
        String key)
        implements Versioned {
    /** Keys stand in no log. */
    @Override
    public String toString() {
        return "NewApiKey " + id;
    }
}
