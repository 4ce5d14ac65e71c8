package org.marquee.kernel.link;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;

/** Who publishes the reviews, as search engines and social networks are told. */
@ConfigMapping(prefix = "marquee.site")
interface SiteConfig {
    /** The name of the magazine. */
    @WithDefault("Marquee")
    String name();

    /** The address of its logo. */
    Optional<@Pattern(regexp = "https?://\\S+", message = "must be an http address") String> logo();
}
