package org.marquee.kernel.link;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;

/** Where readers find things. Addresses in answers come from here alone, never from headers of a request. */
@ConfigMapping(prefix = "marquee.link")
interface LinkConfig {
    String SLUG_PAGE = "https?://\\S*\\{slug}\\S*";
    String SLUG_PAGE_MESSAGE = "must be an http address with {slug} in it";

    /** Where this service is reached from outside, without a slash at the end. */
    @Pattern(
            regexp = "https?://[^/\\s]+(/[^\\s]*[^/\\s])?",
            message = "must be an http address without a slash at the end")
    @WithDefault("http://localhost:${quarkus.http.port:8080}")
    String publicUrl();

    /** The frontend's page of a review; {slug} stands for the review's slug. */
    @Pattern(regexp = SLUG_PAGE, message = SLUG_PAGE_MESSAGE)
    @WithDefault("http://localhost:3000/reviews/{slug}")
    String reviewPage();

    /** The frontend's page of a film; {slug} stands for the film's slug. Without it, the frontend has no such pages. */
    Optional<@Pattern(regexp = SLUG_PAGE, message = SLUG_PAGE_MESSAGE) String> filmPage();

    /** The frontend's page of a person of films. */
    Optional<@Pattern(regexp = SLUG_PAGE, message = SLUG_PAGE_MESSAGE) String> personPage();

    /** The frontend's page of somebody who writes reviews. */
    Optional<@Pattern(regexp = SLUG_PAGE, message = SLUG_PAGE_MESSAGE) String> authorPage();

    /** The frontend's page of a genre. */
    Optional<@Pattern(regexp = SLUG_PAGE, message = SLUG_PAGE_MESSAGE) String> genrePage();

    /** The frontend's page of a tag. */
    Optional<@Pattern(regexp = SLUG_PAGE, message = SLUG_PAGE_MESSAGE) String> tagPage();

    /** The frontend's first page; else the root of where the pages of reviews are. */
    Optional<@Pattern(regexp = "https?://[^/\\s]+(/\\S*)?", message = "must be an http address") String> site();

    /** The frontend's page where people confirm what links in mails are for; {token} stands for what it asks us with. */
    Optional<
                    @Pattern(
                            regexp = "https?://\\S*\\{token}\\S*",
                            message = "must be an http address with {token} in it")
                    String>
            confirmationPage();
}
