package org.marquee.kernel.trash;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long the trash keeps what is in it. */
@ConfigMapping(prefix = "marquee.trash")
interface TrashConfig {
    /** How long things can be taken back. */
    @DurationMin(hours = 1)
    @WithDefault("30d")
    Duration keeps();
}
