package org.marquee.database;

import org.jspecify.annotations.Nullable;

/** The embedded database cannot run; the message says why and what to do. */
final class DatabaseStartException extends RuntimeException {

    DatabaseStartException(String message) {
        this(message, null);
    }

    DatabaseStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
