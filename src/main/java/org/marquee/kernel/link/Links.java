package org.marquee.kernel.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes absolute addresses. Made when first asked, since JSON mappers exist before the configuration of a run is read. */
@ApplicationScoped
public class Links {
    private static final Pattern ORIGIN = Pattern.compile("^(https?://[^/]+).*$");

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

    /** The frontend's page of a film, if it has such pages. */
    public Optional<String> filmPage(String slug) {
        return page(config.filmPage(), slug);
    }

    /** The frontend's page of a person of films, if it has such pages. */
    public Optional<String> personPage(String slug) {
        return page(config.personPage(), slug);
    }

    /** The frontend's page of somebody who writes reviews, if it has such pages. */
    public Optional<String> authorPage(String slug) {
        return page(config.authorPage(), slug);
    }

    /** The frontend's page of a genre, if it has such pages. */
    public Optional<String> genrePage(String slug) {
        return page(config.genrePage(), slug);
    }

    /** The frontend's page of a tag, if it has such pages. */
    public Optional<String> tagPage(String slug) {
        return page(config.tagPage(), slug);
    }

    /** The frontend's first page. */
    public String sitePage() {
        return config.site().orElseGet(() -> ORIGIN.matcher(config.reviewPage()).replaceFirst("$1/"));
    }

    private static Optional<String> page(Optional<String> template, String slug) {
        return template.map(page -> page.replace("{slug}", slug));
    }
}
