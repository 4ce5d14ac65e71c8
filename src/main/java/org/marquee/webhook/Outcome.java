package org.marquee.webhook;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one try.
 *
 * @param status null when there was no answer
 * @param failure why not
 * @param answer the first KiB of it
 * @param quiet how long the receiver asks for; zero when it does not
 */
record Outcome(
        Instant at,
        Duration took,
        @Nullable Integer status,
        @Nullable String failure,
        @Nullable String answer,
        Duration quiet) {
    private static final int GONE = 410;

    boolean isSuccess() {
        return status != null && status >= 200 && status < 300;
    }

    /** The receiver wants nothing any more. */
    boolean isGone() {
        return status != null && status == GONE;
    }
}
