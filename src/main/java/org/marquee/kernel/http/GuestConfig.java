package org.marquee.kernel.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.util.List;

/** From which web pages guests write. */
@ConfigMapping(prefix = "marquee.comments")
interface GuestConfig {
    /** Addresses of pages that may write comments from a browser, or only their origins; the page of a review by itself. */
    @WithDefault("${marquee.link.review-page}")
    List<
                    @Pattern(
                            regexp = "https?://[^/*\\s]+(/\\S*)?",
                            message = "must be an origin such as https://example.org")
                    String>
            origins();
}
