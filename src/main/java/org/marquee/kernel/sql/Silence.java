package org.marquee.kernel.sql;

import java.time.Duration;

/** What is made of questions that the database has not answered. Not for two threads at once. */
final class Silence {
    /** One might be an accident, or a server that was restarted in a blink. */
    private static final int MISSES = 2;

    /**
     * A database that is only slow goes on with what it was asked, commits among it, so nobody hangs up on it soon; but no request
     * may take longer than six seconds, and the next question takes up to two.
     */
    private static final Duration ENDURED = Duration.ofMillis(3500);

    private long answeredAt;
    private int misses;
    private boolean isHopeless;

    enum Finding {
        ACCIDENT,

        /** Nobody new should ask. */
        AWAY,

        /** Nor should anybody go on waiting for an answer. Found once. */
        HOPELESS
    }

    /** @param now in the time of {@link System#nanoTime} */
    void broken(long now) {
        answeredAt = now;
        misses = 0;
        isHopeless = false;
    }

    Finding missed(long now) {
        misses++;
        if (misses < MISSES) {
            return Finding.ACCIDENT;
        }
        if (isHopeless || now - answeredAt < ENDURED.toNanos()) {
            return Finding.AWAY;
        }
        isHopeless = true;
        return Finding.HOPELESS;
    }

    /** Whether one should ask again at once. */
    boolean isDoubtful() {
        return misses == 1;
    }
}
