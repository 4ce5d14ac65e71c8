package org.marquee.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.id.Ids;

/** One sign-in, with all the tokens that come from it. */
@Entity
class Session {
    @Id
    UUID id;

    UUID accountId;
    Instant createdAt;

    /** Refreshing does not put it off: after that, the password is asked for again. */
    Instant expiresAt;

    @Nullable
    Instant endedAt;

    protected Session() {}

    Session(UUID accountId, Duration life, Instant now) {
        this.id = Ids.next();
        this.accountId = accountId;
        this.createdAt = now;
        this.expiresAt = now.plus(life);
    }

    void end(Instant now) {
        endedAt = endedAt == null ? now : endedAt;
    }

    boolean isOver(Instant now) {
        return endedAt != null || !expiresAt.isAfter(now);
    }
}
