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

    private static final Duration LONGEST = Duration.ofMillis(100);

    private Pace() {}

    /** @param begin of the work that is done now, as {@link System#nanoTime} has it */
    static void restAfter(long begin) {
        var rest = Math.min(REST * (System.nanoTime() - begin), LONGEST.toNanos());
        try {
            TimeUnit.NANOSECONDS.sleep(rest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
