package org.marquee.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who works with the content. */
@Entity
class Account {
    @Id
    UUID id;

    /** In lower case, since people write it in any. */
    @Nullable
    String email;

    String name;

    /** The values of {@link Role}. */
    List<String> roles;

    /** Argon2id, with its parameters; null for those who sign in elsewhere. */
    @Nullable
    String passwordHash;

    /** The OpenID Connect issuer of those who sign in there. */
    @Nullable
    String issuer;

    /** What the issuer knows the account by. */
    @Nullable
    String subject;

    @Nullable
    Instant suspendedAt;

    Instant createdAt;
    Instant updatedAt;

    @Version
    int version;

    protected Account() {}

    Account(UUID id, AccountInput input, String passwordHash, Instant now) {
        this.id = id;
        this.passwordHash = passwordHash;
        createdAt = now;
        write(input, now);
    }

    void write(AccountInput input, Instant now) {
        email = normalised(input.email());
        name = input.name();
        roles = input.roles().stream()
                .distinct()
                .sorted()
                .map(role -> role.value)
                .toList();
        updatedAt = now;
    }

    void take(String newPasswordHash, Instant now) {
        passwordHash = newPasswordHash;
        updatedAt = now;
    }

    void suspend(Instant now) {
        suspendedAt = suspendedAt == null ? now : suspendedAt;
        updatedAt = now;
    }

    void reinstate(Instant now) {
        suspendedAt = null;
        updatedAt = now;
    }

    boolean isExternal() {
        return issuer != null;
    }

    /** Whether it may sign in and administer. */
    boolean isActiveAdmin() {
        return suspendedAt == null && roles.contains(Roles.ADMIN);
    }

    /** An address as accounts have it. */
    static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
