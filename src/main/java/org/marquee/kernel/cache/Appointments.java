package org.marquee.kernel.cache;

import java.time.Duration;
import java.util.List;

/** What will change by time alone, without anybody doing anything. Each feature whose answers do so has its own. */
public interface Appointments {
    /** Those of the next while, by the clock of the database, which answers are made by. */
    List<Appointment> within(Duration span);

    /**
     * One of them.
     *
     * @param in how long it is from now
     * @param keys what it cuts
     */
    record Appointment(Duration in, List<String> keys) {}
}
