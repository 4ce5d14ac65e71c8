package org.marquee.kernel.link;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;

/** Where readers find things. Addresses in answers come from here alone, never from headers of a request. */
@ConfigMapping(prefix = "marquee.link")
interface LinkConfig {
    /** Where this service is reached from outside, without a slash at the end. */
    @Pattern(
            regexp = "https?://[^/\\s]+(/[^\\s]*[^/\\s])?",
            message = "must be an http address without a slash at the end")
    @WithDefault("http://localhost:${quarkus.http.port:8080}")
    String publicUrl();

    /** The frontend's page of a review; {slug} stands for the review's slug. */
    @Pattern(regexp = "https?://\\S*\\{slug}\\S*", message = "must be an http address with {slug} in it")
    @WithDefault("http://localhost:3000/reviews/{slug}")
    String reviewPage();

    /** The frontend's page where people confirm what links in mails are for; {token} stands for what it asks us with. */
    Optional<
                    @Pattern(
                            regexp = "https?://\\S*\\{token}\\S*",
                            message = "must be an http address with {token} in it")
                    String>
            confirmationPage();
}
