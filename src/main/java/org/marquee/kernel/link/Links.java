package org.marquee.kernel.link;

import jakarta.enterprise.context.ApplicationScoped;

/** Makes absolute addresses. Made when first asked, since JSON mappers exist before the configuration of a run is read. */
@ApplicationScoped
public class Links {
    private final LinkConfig config;

    Links(LinkConfig config) {
        this.config = config;
    }

    /** The address of something that this service answers; the path begins with a slash. */
    public String absolute(String path) {
        return config.publicUrl() + path;
    }

    /** The frontend's page of a review. */
    public String reviewPage(String slug) {
        return config.reviewPage().replace("{slug}", slug);
    }
}
