package org.marquee.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The first account: looked at only as long as there is none. */
@ConfigMapping(prefix = "marquee.admin")
interface AdminConfig {
    Optional<String> email();

    Optional<String> password();

    /** Whether a password may be made up and printed. Not for operators: it follows the database. */
    @WithDefault("${marquee.database.embedded:false}")
    boolean madeUp();
}
