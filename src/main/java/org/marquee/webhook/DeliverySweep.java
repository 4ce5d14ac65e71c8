package org.marquee.webhook;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Forgets what became of deliveries long ago, in small steps. */
@Singleton
public class DeliverySweep {
    private static final int AT_ONCE = 500;

    private final Deliveries deliveries;
    private final WebhookConfig config;

    DeliverySweep(Deliveries deliveries, WebhookConfig config) {
        this.deliveries = deliveries;
        this.config = config;
    }

    @Scheduled(
            every = "{marquee.webhook-sweep.every:1h}",
            delayed = "6m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void run() {
        try {
            while (deliveries.sweep(config.keeps(), AT_ONCE) > 0) {
                Log.debug("There are more deliveries to forget");
            }
        } catch (RuntimeException e) {
            Log.error("Old deliveries to webhooks could not be swept up; the next turn will", e);
        }
    }
}
