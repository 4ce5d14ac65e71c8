package org.marquee.comment.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Whether an address is known to be somebody's own, and wants mail. Written by {@link Subscriptions} alone. */
@Entity
@Immutable
@Table(name = "comment_subscription")
public class Subscription {
    /** The address stands nowhere here: the comments have it, as long as there are any. */
    @Id
    String addressKey;

    @Nullable
    Instant confirmedAt;

    @Nullable
    Instant unsubscribedAt;

    protected Subscription() {}

    public @Nullable Instant confirmedAt() {
        return confirmedAt;
    }

    public @Nullable Instant unsubscribedAt() {
        return unsubscribedAt;
    }
}
