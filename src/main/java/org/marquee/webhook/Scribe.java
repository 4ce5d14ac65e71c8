package org.marquee.webhook;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import org.marquee.kernel.change.ChangeReaders;

/**
 * Follows the change log for each receiver, and writes down what it is to be told. Those who stand at the same place, as most do
 * most of the time, are dealt with together.
 */
@Singleton
class Scribe {
    /** Changes. */
    private static final int AT_ONCE = 200;

    /** Receivers. */
    private static final int TOGETHER = 10;

    private final Webhooks webhooks;
    private final ChangeReaders readers;
    private final Occurrences occurrences;
    private final Deliveries deliveries;
    private final Lanes lanes;
    private final WebhookConfig config;
    private final Pace pace;

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
        this.pace = new Pace(config.gathering());
    }

    /** Deals with all changes that are numbered, as far as there is room. */
    void run() {
        for (boolean isMore = true; isMore; ) {
            isMore = false;
            for (var position : QuarkusTransaction.requiringNew().call(webhooks::behind)) {
                isMore |= isMoreFrom(position);
            }
        }
    }

    private boolean isMoreFrom(long position) {
        var begin = System.nanoTime();
        try {
            return QuarkusTransaction.requiringNew().call(() -> writeSome(position));
        } catch (RuntimeException e) {
            // Those who stand elsewhere are told all the same.
            Log.warnf(e, "Webhooks could not be told of changes since %d. The next turn will", position);
            return false;
        } finally {
            pace.restAfter(begin);
        }
    }

    /** @return whether there is more, and room for it */
    private boolean writeSome(long position) {
        var listeners = webhooks.lockListeners(position, config.mostWaiting(), TOGETHER);
        if (listeners.isEmpty()) {
            return false;
        }
        var first = listeners.get(0).reader();
        var changes = readers.next(first, AT_ONCE);
        readers.follow(listeners.stream().skip(1).map(Listener::reader).toList(), first);
        var told = occurrences.of(changes);
        var wanted = listeners.stream()
                .filter(listener -> told.stream().anyMatch(listener::wants))
                .toList();
        if (!wanted.isEmpty()) {
            lanes.hurryThrough();
            lanes.open(wanted, told);
            deliveries.write(wanted, told);
        }
        return changes.size() == AT_ONCE || listeners.size() == TOGETHER;
    }
}
