package org.marquee.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

/** Whether the sample content is wanted. */
@ConfigMapping(prefix = "marquee.demo")
interface DemoConfig {
    /** Whether an empty database is filled on the first start; by default, the embedded one is, and no other. */
    @WithParentName
    @WithDefault("${marquee.database.embedded:false}")
    boolean wanted();
}
