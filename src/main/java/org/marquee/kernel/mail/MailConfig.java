package org.marquee.kernel.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.hibernate.validator.constraints.time.DurationMin;

/** The mail server. Without a host, nothing is mailed. */
@ConfigMapping(prefix = "marquee.mail")
interface MailConfig {
    Optional<String> host();

    /** By itself the one that {@link Tls} has. */
    OptionalInt port();

    @WithDefault("starttls")
    Tls tls();

    Optional<String> username();

    Optional<String> password();

    /** Who mails come from, such as {@code Marquee <no-reply@example.org>}. */
    Optional<String> from();

    /** How long the server may take to be reached, and for each answer. */
    @DurationMin(seconds = 1)
    @WithDefault("10s")
    Duration timeout();

    /** How the connection is kept from being read and altered. */
    enum Tls {
        /** Not at all: for a server on the same machine. */
        NONE(25),
        /** It begins in the clear; nothing is sent before it is encrypted. */
        STARTTLS(587),
        /** Encrypted from the first byte. */
        TLS(465);

        final int port;

        Tls(int port) {
            this.port = port;
        }
    }
}
