package org.marquee.kernel.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long others may keep what readers get, and who may ask for it. */
@ConfigMapping(prefix = "marquee.delivery")
interface DeliveryConfig {
    /** How long a browser or an app shows an answer without asking again. */
    @DurationMin(seconds = 0)
    @WithDefault("30s")
    Duration maxAge();

    /** How long a shared cache, such as a CDN, does. */
    @DurationMin(seconds = 0)
    @WithDefault("60s")
    Duration sharedMaxAge();

    /** How long after that a cache may still answer with what it has, while it asks for news. */
    @DurationMin(seconds = 0)
    @WithDefault("60s")
    Duration staleWhileRevalidate();

    /** Origins of web pages that may read from a browser: `*` for all, or their full names such as https://example.org. */
    @WithDefault("*")
    List<
                    @Pattern(
                            regexp = "\\*|https?://[^/\\s]+",
                            message = "must be * or an origin such as https://example.org")
                    String>
            origins();
}
