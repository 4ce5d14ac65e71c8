package org.marquee.kernel.link;

import jakarta.enterprise.context.ApplicationScoped;

/** Makes absolute addresses. Made when first asked, since JSON mappers exist before the configuration of a run is read. */
@ApplicationScoped
public class Links {
    private final LinkConfig config;
    private final MediaPasses passes;

    Links(LinkConfig config, MediaPasses passes) {
        this.config = config;
        this.passes = passes;
    }

    /** The address of something that this service answers; the path begins with a slash. */
    public String absolute(String path) {
        return config.publicUrl() + path;
    }

    /** The address of a file; whoever may see more than readers do can see it before they can. */
    public String media(MediaUrl url) {
        return absolute(passes.path(url));
    }

    /** Where people confirm what a link in a mail is for: the frontend's page, or else one of our own. */
    String confirmationPage(String token) {
        return config.confirmationPage()
                .map(page -> page.replace("{token}", token))
                .orElseGet(() -> absolute(MailedLinks.PATH + token));
    }

    /** The frontend's page of a review. */
    public String reviewPage(String slug) {
        return config.reviewPage().replace("{slug}", slug);
    }
}
