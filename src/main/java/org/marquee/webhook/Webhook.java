package org.marquee.webhook;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.Change;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

/** A receiver: an address that is told of some kinds of changes. */
@Entity
class Webhook {
    /** Why nothing is sent: an admin wants it so, or the receiver has said that it is gone for good. */
    private static final String ASKED = "asked";

    private static final String GONE = "gone";

    @Id
    UUID id;

    String name;
    String url;

    /** The values of {@link WebhookEvent}. */
    List<String> events;

    /** What happens meanwhile is sent later. */
    boolean paused;

    @Nullable
    String pauseReason;

    /** Which of its secrets signs. */
    int secretNumber = 1;

    /** Until then, the one before signs as well. */
    @Nullable
    Instant formerSecretUntil;

    Instant createdAt;
    Instant updatedAt;

    @Nullable
    UUID createdBy;

    @Version
    int version;

    protected Webhook() {}

    Webhook(UUID id, WebhookInput input, Actor by, Instant now) {
        this.id = id;
        this.createdAt = now;
        this.createdBy = by.accountId();
        write(input, now);
    }

    void write(WebhookInput input, Instant now) {
        name = input.name();
        url = input.url();
        events = input.events().stream()
                .distinct()
                .sorted()
                .map(event -> event.value)
                .toList();
        pauseReason = !input.paused() ? null : pauseReason == null ? ASKED : pauseReason;
        paused = input.paused();
        updatedAt = now;
    }

    /** Signs with another secret from now on; the one that signed so far goes on until the given time, any older one ends. */
    void renewSecret(Instant formerUntil, Instant now) {
        secretNumber++;
        formerSecretUntil = formerUntil.isAfter(now) ? formerUntil : null;
        updatedAt = now;
    }

    /** The receiver wants nothing any more. */
    void disable(Instant now) {
        paused = true;
        pauseReason = GONE;
        updatedAt = now;
    }

    /** @throws ProblemException when nothing is sent to it */
    void requireActive() {
        if (paused) {
            throw new ProblemException(ProblemType.INVALID_STATE, "The webhook is paused. Let it go on first.");
        }
    }

    /** The name by which it follows the change log. */
    String reader() {
        return reader(id);
    }

    static String reader(UUID id) {
        return "webhook " + id;
    }

    /** Without its path: there are receivers for whom that is the secret. */
    Change change(Actor actor, Action action) {
        return new Change(
                        actor,
                        action,
                        "webhook",
                        id,
                        Map.of(
                                "name",
                                name,
                                "host",
                                String.valueOf(URI.create(url).getHost()),
                                "events",
                                events,
                                "paused",
                                paused))
                .cutsNothing();
    }
}
