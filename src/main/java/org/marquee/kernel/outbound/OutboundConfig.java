package org.marquee.kernel.outbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where requests may go that somebody has named an address for. */
@ConfigMapping(prefix = "marquee.outbound")
interface OutboundConfig {
    /** For local work and tests alone: also http, every port, and addresses of this machine and its network. */
    @WithDefault("false")
    boolean allowPrivateAddresses();
}
