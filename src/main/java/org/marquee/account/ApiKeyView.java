package org.marquee.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.Versioned;

/** An API key as admins see it: never the key itself. */
@Schema(name = "ApiKey", description = "What a program, such as a build server, shows instead of signing in.")
record ApiKeyView(
        UUID id,
        @Schema(examples = "Build server") String name,

        @Schema(examples = "mqk_a1B2", description = "How the key begins.")
        String prefix,

        List<Scope> scopes,

        @Schema(minimum = "0", description = "Grows with each change.")
        int version,

        Instant createdAt,

        @Nullable @Schema(description = "The account that made it.")
        UUID createdBy,

        Instant expiresAt,

        @Nullable @Schema(description = "When it was last used, to the minute.")
        Instant lastUsedAt,

        @Nullable @Schema(description = "Since when it is worth nothing, if it was revoked.")
        Instant revokedAt)
        implements Versioned {

    static final String DOCUMENT = """
            json_build_object('id', k.id, 'name', k.name, 'prefix', k.prefix, 'scopes', k.scopes, 'version', k.version,
              'createdAt', k.created_at, 'createdBy', k.created_by, 'expiresAt', k.expires_at,
              'lastUsedAt', k.last_used_at, 'revokedAt', k.revoked_at)""";
}
