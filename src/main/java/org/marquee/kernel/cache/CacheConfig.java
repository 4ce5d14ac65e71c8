package org.marquee.kernel.cache;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** How much is kept for readers, and how long. */
@ConfigMapping(prefix = "marquee.cache")
interface CacheConfig {
    /**
     * How much memory answers may take up, with all that is needed to find and to cut them; 0 keeps none. Their bytes stand outside
     * of the heap, where there is as much room as in it unless {@code -XX:MaxDirectMemorySize} says otherwise.
     */
    @WithDefault("64M")
    MemorySize size();

    /** How long an answer is kept at most, even if nobody says that it has changed. */
    @DurationMin(seconds = 1)
    @WithDefault("30s")
    Duration maxAge();

    /** Where changes are heard of: the database itself, when the other address is that of a pooler between transactions. */
    Optional<String> listenUrl();
}
