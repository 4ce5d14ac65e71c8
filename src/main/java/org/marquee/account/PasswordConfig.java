package org.marquee.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** What it costs to try a password. */
@ConfigMapping(prefix = "marquee.password")
interface PasswordConfig {
    /** How often Argon2id goes over its 19 MiB; two are the least that OWASP recommends, five take some 100 ms. */
    @Min(2)
    @Max(50)
    @WithDefault("5")
    int passes();
}
