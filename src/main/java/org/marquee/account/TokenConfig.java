package org.marquee.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How our own tokens are made. */
@ConfigMapping(prefix = "marquee.token")
interface TokenConfig {
    /** The folder of the keys that sign, shared by all instances; given by the operator, unless the database is embedded. */
    Optional<Path> keysDir();

    /** The folder that is used without that one. Not for operators: it follows the data directory. */
    @WithDefault("${marquee.data-dir:data}/keys")
    Path embeddedKeysDir();

    /** Whether that one will do: an external database has several instances, which need the same keys. */
    @WithDefault("${marquee.database.embedded:false}")
    boolean embedded();

    /** Who the tokens say has made them: the address where {@code /.well-known/jwks.json} is found. */
    @NotBlank
    @WithDefault("${marquee.link.public-url:http://localhost:${quarkus.http.port:8080}}")
    String issuer();

    /** How long an access token is good for; longer ones are refused, too. */
    @DurationMin(seconds = 10)
    @DurationMax(minutes = 15)
    @WithDefault("15m")
    Duration life();

    /** How long somebody stays signed in, by refreshing, until the password is asked for again. */
    @DurationMin(minutes = 1)
    @DurationMax(days = 365)
    @WithDefault("30d")
    Duration sessionLife();
}
