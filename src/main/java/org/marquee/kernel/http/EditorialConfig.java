package org.marquee.kernel.http;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;

/** How editors' tools reach the editorial face. */
@ConfigMapping(prefix = "marquee.editorial")
interface EditorialConfig {
    /** Origins of web pages that may use it from a browser, such as https://desk.example.org; none by itself. */
    Optional<
                    List<
                            @Pattern(
                                    regexp = "https?://[^/*\\s]+",
                                    message = "must be an origin such as https://example.org")
                            String>>
            origins();
}
