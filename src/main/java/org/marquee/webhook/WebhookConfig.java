package org.marquee.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How receivers are told of changes. */
@ConfigMapping(prefix = "marquee.webhooks")
interface WebhookConfig {
    /** How many receivers there may be. Each may take up eight threads while it is slow. */
    @Min(1)
    @Max(1000)
    @WithDefault("50")
    int most();

    /** How many deliveries may wait for one receiver. More stay in the change log until there is room. */
    @Min(100)
    @Max(1_000_000)
    @WithDefault("10000")
    int mostWaiting();

    /** How long a receiver may take, from its name to its answer. Leases are longer. */
    @DurationMin(millis = 100)
    @DurationMax(seconds = 15)
    @WithDefault("15s")
    Duration timeout();

    /** What the pauses between attempts are multiplied by: tests have less time. */
    @DecimalMin("0.0001")
    @DecimalMax("1")
    @WithDefault("1")
    double retryScale();

    /** How long more results of attempts are waited for, to be written down together: tests have less time. */
    @DurationMin(millis = 0)
    @DurationMax(seconds = 1)
    @WithDefault("20ms")
    Duration gathering();

    /** How long is kept what became of a delivery. */
    @DurationMin(hours = 1)
    @WithDefault("30d")
    Duration keeps();
}
