package org.marquee.webhook;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.marquee.account.CurrentAccount;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.change.ChangeReaders;
import org.marquee.kernel.id.Ids;
import org.marquee.kernel.problem.InvalidBody;

/** Sends what admins ask for. */
@Singleton
class Redelivery {
    private static final Duration FARTHEST = Duration.ofDays(30);

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Lanes lanes;
    private final ChangeReaders readers;
    private final ChangeLog changes;
    private final CurrentAccount caller;
    private final Clock clock;

    Redelivery(
            Webhooks webhooks,
            Deliveries deliveries,
            Lanes lanes,
            ChangeReaders readers,
            ChangeLog changes,
            CurrentAccount caller,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.lanes = lanes;
        this.readers = readers;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    /** Sends one delivery again. May be repeated. */
    void again(UUID id, UUID delivery) {
        webhooks.requireLocked(id).requireActive();
        var found = deliveries.requireOf(id, delivery);
        lanes.open(id, found.lane);
        lanes.hurry(id, found.lane);
        deliveries.reopen(found);
    }

    /** Sends something that means nothing. */
    UUID test(UUID id) {
        webhooks.requireLocked(id).requireActive();
        var told = new Occurrence.Told(WebhookEvent.TEST, clock.instant(), Map.of("id", id));
        var test = new WebhookDelivery(Ids.next(), id, WebhookEvent.TEST, deliveries.json(told));
        lanes.open(id, test.lane);
        deliveries.add(test);
        return test.id;
    }

    /** Sends all that happened since then, once more. */
    void replay(UUID id, Instant since) {
        var webhook = webhooks.requireLocked(id);
        webhook.requireActive();
        var now = clock.instant();
        if (since.isAfter(now) || since.isBefore(now.minus(FARTHEST))) {
            throw new InvalidBody("/since", "out-of-range", "must be within the last 30 days");
        }
        readers.goBack(webhook.reader(), since);
        changes.record(webhook.change(caller.actor(), Action.REPLAYED));
    }
}
