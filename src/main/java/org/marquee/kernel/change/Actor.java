package org.marquee.kernel.change;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who made a change.
 *
 * @param id the account or API key; null for the system itself
 */
@Embeddable
public record Actor(
        @Enumerated(EnumType.STRING) @Column(name = "actor_kind")
        Kind kind,

        @Nullable @Column(name = "actor_id") UUID id) {
    /** What happens by itself: time that comes, sample content, clearing up. */
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, null);

    /** Somebody who did not say who they are. */
    public static final Actor ANONYMOUS = new Actor(Kind.ANONYMOUS, null);

    /** What kind of actor it is. */
    public enum Kind {
        ACCOUNT("account"),
        API_KEY("api-key"),
        ANONYMOUS("anonymous"),
        SYSTEM("system");

        @EnumeratedValue
        final String value;

        Kind(String value) {
            this.value = value;
        }
    }

    /** The account that it is in person; null for anything else. */
    public @Nullable UUID accountId() {
        return kind == Kind.ACCOUNT ? id : null;
    }

    public static Actor account(UUID id) {
        return new Actor(Kind.ACCOUNT, id);
    }

    public static Actor apiKey(UUID id) {
        return new Actor(Kind.API_KEY, id);
    }
}
