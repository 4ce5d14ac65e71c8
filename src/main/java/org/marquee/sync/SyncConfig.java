package org.marquee.sync;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** For how long apps may stay away. */
@ConfigMapping(prefix = "marquee.sync")
interface SyncConfig {
    /** How long it is known what has changed. An app that comes back later has to begin anew. */
    @DurationMin(hours = 1)
    @WithDefault("90d")
    Duration keeps();
}
