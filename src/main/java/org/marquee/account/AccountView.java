package org.marquee.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.Versioned;

/** An account as admins and its owner see it. */
@Schema(name = "Account", description = "Somebody who works with the content.")
record AccountView(
        UUID id,

        @Nullable
        @Schema(examples = "ann@example.org", description = "Null for some who sign in with an external issuer.")
        String email,

        @Schema(examples = "Ann Example") String name,

        List<Role> roles,

        @Nullable @Schema(format = "uri", description = "The OpenID Connect issuer of those who sign in there.")
        String issuer,

        @Schema(minimum = "0", description = "Grows with each change.")
        int version,

        Instant createdAt,
        Instant updatedAt,

        @Nullable @Schema(description = "Since when it can't sign in.")
        Instant suspendedAt)
        implements Versioned {

    static final String DOCUMENT = """
            json_build_object('id', a.id, 'email', a.email, 'name', a.name, 'roles', a.roles, 'issuer', a.issuer,
              'version', a.version, 'createdAt', a.created_at, 'updatedAt', a.updated_at,
              'suspendedAt', a.suspended_at)""";
}
