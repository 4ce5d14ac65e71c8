package org.marquee.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** An OpenID Connect issuer whose access tokens are accepted instead of our own. */
@ConfigMapping(prefix = "marquee.oidc")
interface OidcConfig {
    /** What its tokens have as {@code iss}; without it, accounts sign in here. */
    Optional<String> issuer();

    /** Where its public keys are, as a JSON Web Key Set. */
    Optional<URI> jwks();

    /** What its tokens for this service have among {@code aud}. */
    @WithDefault("marquee")
    String audience();

    /** The claim that holds the roles, a list or one word; dots lead into objects, as in {@code realm_access.roles}. */
    @WithDefault("roles")
    String rolesClaim();

    /** Tokens that are good for longer than this are refused, since nobody can call them back. */
    @DurationMin(seconds = 10)
    @DurationMax(hours = 24)
    @WithDefault("1h")
    Duration longestLife();

    /** Whether accounts sign in there, and nobody here. */
    default boolean isUsed() {
        return issuer().isPresent();
    }
}
