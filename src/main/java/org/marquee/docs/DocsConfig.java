package org.marquee.docs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether people find documentation here. */
@ConfigMapping(prefix = "marquee.docs")
interface DocsConfig {
    /** Whether there is anything at {@code /docs}. The document of the API is public anyway. */
    @WithDefault("true")
    boolean enabled();
}
