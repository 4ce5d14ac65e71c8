package org.marquee.kernel.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The frontend as a whole: who publishes the reviews. */
@ApplicationScoped
public class Site {
    private final SiteConfig config;
    private final Links links;

    Site(SiteConfig config, Links links) {
        this.config = config;
        this.links = links;
    }

    public String name() {
        return config.name();
    }

    /** Its first page. */
    public String page() {
        return links.sitePage();
    }

    /** The address of its logo. */
    public Optional<String> logo() {
        return config.logo();
    }
}
