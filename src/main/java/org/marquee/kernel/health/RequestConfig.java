package org.marquee.kernel.health;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "marquee.requests")
interface RequestConfig {
    /** How many requests that need the database may be under way at once; others are told to come again. */
    @WithDefault("256")
    int mostAtOnce();

    /** The same of forms with a file, which take as long as their clients send. */
    @WithDefault("64")
    int mostFormsAtOnce();
}
