package org.marquee.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** Links to what is not public yet. */
@ConfigMapping(prefix = "marquee.preview")
interface PreviewConfig {
    /** How long a link is good for. */
    @DurationMin(minutes = 1)
    @DurationMax(hours = 24)
    @WithDefault("15m")
    Duration lifetime();
}
