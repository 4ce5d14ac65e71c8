package org.marquee.database;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Tells a server that died once from one that cannot live. */
final class RestartLimit {

    private static final int RESTARTS = 5;
    private static final Duration WITHIN = Duration.ofMinutes(1);

    private final Deque<Long> restartedAt = new ArrayDeque<>();

    /** @param now in nanoseconds, as {@link System#nanoTime()} counts */
    boolean allows(long now) {
        restartedAt.removeIf(earlier -> now - earlier > WITHIN.toNanos());
        restartedAt.add(now);
        return restartedAt.size() <= RESTARTS;
    }
}
