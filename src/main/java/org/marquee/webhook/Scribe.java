package org.marquee.webhook;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.marquee.kernel.change.ChangeReaders;

/** Follows the change log for each receiver, and writes down what it is to be told. */
@Singleton
class Scribe {
    private static final int AT_ONCE = 200;

    private final Webhooks webhooks;
    private final ChangeReaders readers;
    private final Occurrences occurrences;
    private final Deliveries deliveries;
    private final Lanes lanes;
    private final WebhookConfig config;

    Scribe(
            Webhooks webhooks,
            ChangeReaders readers,
            Occurrences occurrences,
            Deliveries deliveries,
            Lanes lanes,
            WebhookConfig config) {
        this.webhooks = webhooks;
        this.readers = readers;
        this.occurrences = occurrences;
        this.deliveries = deliveries;
        this.lanes = lanes;
        this.config = config;
    }

    /** Deals with all changes that are numbered, as far as there is room. */
    void run() {
        for (var id : QuarkusTransaction.requiringNew().call(webhooks::behind)) {
            try {
                for (boolean isMore = true; isMore; ) {
                    var begin = System.nanoTime();
                    isMore = QuarkusTransaction.requiringNew().call(() -> writeSome(id));
                    Pace.restAfter(begin);
                }
            } catch (RuntimeException e) {
                // The others are told all the same.
                Log.warnf(e, "Webhook %s could not be told of changes. The next turn will", id);
            }
        }
    }

    /** @return whether there is more, and room for it */
    private boolean writeSome(UUID id) {
        var webhook = webhooks.findById(id);
        if (webhook == null || webhook.paused || deliveries.waiting(id, config.mostWaiting()) >= config.mostWaiting()) {
            return false;
        }
        var changes = readers.next(webhook.reader(), AT_ONCE);
        var wanted = occurrences.of(changes).stream()
                .filter(each -> webhook.events.contains(each.event().value))
                .toList();
        if (!wanted.isEmpty()) {
            lanes.waitForNoDisk();
            lanes.open(id, wanted.stream().map(each -> each.change().entityId()).toList());
            deliveries.write(id, wanted);
        }
        return changes.size() == AT_ONCE;
    }
}
