package org.marquee.webhook;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Works for a part of the time only: those who write content need the processors, too, and would wait for all that is done in one
 * go. What comes meanwhile is dealt with together.
 */
final class Pace {
    /** As many times as long as the work took. */
    private static final int REST = 3;

    /** As many times as long as what is waited for more. */
    private static final int LONGEST_REST = 5;

    private final Duration gathering;

    Pace(Duration gathering) {
        this.gathering = gathering;
    }

    /** Waits whether there is more to do. */
    void gather() {
        pause(gathering.toNanos());
    }

    /** @param begin of the work that is done now, as {@link System#nanoTime} has it */
    void restAfter(long begin) {
        pause(Math.min(REST * (System.nanoTime() - begin), LONGEST_REST * gathering.toNanos()));
    }

    static void pause(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
