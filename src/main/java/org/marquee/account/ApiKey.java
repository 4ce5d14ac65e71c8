package org.marquee.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a program, such as a build server, shows instead of signing in. */
@Entity
class ApiKey {
    @Id
    UUID id;

    String name;

    /** The beginning of the key, by which people tell theirs apart. */
    String prefix;

    byte[] hash;

    /** The values of {@link Scope}. */
    List<String> scopes;

    Instant createdAt;

    @Nullable
    UUID createdBy;

    Instant expiresAt;

    @Nullable
    Instant lastUsedAt;

    @Nullable
    Instant revokedAt;

    /** Of what admins change; that the key was used is no change of it. */
    @Version
    int version;

    protected ApiKey() {}

    ApiKey(UUID id, ApiKeyInput input, String key, @Nullable UUID createdBy, Instant now) {
        this.id = id;
        this.name = input.name();
        this.prefix = key.substring(0, Secret.API_KEY.length() + 4);
        this.hash = Secret.hash(key);
        this.scopes = input.scopes().stream()
                .distinct()
                .sorted()
                .map(scope -> scope.value)
                .toList();
        this.createdAt = now;
        this.createdBy = createdBy;
        this.expiresAt = input.expiresAt().toInstant();
    }

    void revoke(Instant now) {
        revokedAt = revokedAt == null ? now : revokedAt;
    }
}
