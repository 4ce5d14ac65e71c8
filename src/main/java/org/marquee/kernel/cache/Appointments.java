package org.marquee.kernel.cache;

import java.time.Duration;
import java.util.List;
import org.marquee.kernel.sql.Reader;

/** What will change by time alone, without anybody doing anything. Each feature whose answers do so has its own. */
public interface Appointments {
    /**
     * Those of the next while, and those that have come just now: they may have been made after somebody looked last. By the clock of
     * the database, which answers are made by.
     */
    List<Appointment> within(Reader reader, Duration past, Duration ahead);

    /**
     * One of them.
     *
     * @param in how long it is from now; none or less when it has come
     * @param keys what it cuts
     */
    record Appointment(Duration in, List<String> keys) {
        /** Never before its time: whoever asks then must see it. */
        public static Appointment inSeconds(double seconds, List<String> keys) {
            return new Appointment(Duration.ofMillis((long) Math.ceil(seconds * 1000) + 1), keys);
        }
    }
}
