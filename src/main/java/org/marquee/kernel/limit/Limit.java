package org.marquee.kernel.limit;

import java.time.Duration;

/** So many times in a span that begins with the first of them. */
public record Limit(int times, Duration span) {
    public static Limit perMinute(int times) {
        return new Limit(times, Duration.ofMinutes(1));
    }

    public static Limit perHour(int times) {
        return new Limit(times, Duration.ofHours(1));
    }
}
