package org.marquee.webhook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** When what failed is tried again: as Standard Webhooks recommend it, for some three days. */
@Singleton
class Schedule {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** So much longer at most: those that failed together don't come back together. */
    private static final double JITTER = 0.1;

    private final double scale;

    @Inject
    Schedule(WebhookConfig config) {
        this(config.retryScale());
    }

    Schedule(double scale) {
        this.scale = scale;
    }

    /** @param step how often it was tried before this time; nothing when that was the last */
    Optional<Duration> pause(int step) {
        return step >= PAUSES.size()
                ? Optional.empty()
                : Optional.of(scaled(
                        PAUSES.get(step),
                        1 + JITTER * ThreadLocalRandom.current().nextDouble()));
    }

    private Duration scaled(Duration pause, double factor) {
        return Duration.ofMillis(Math.round(pause.toMillis() * scale * factor));
    }
}
