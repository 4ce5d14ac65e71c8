package org.marquee.kernel.cache;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.marquee.kernel.sql.Bulletin;

/**
 * Where a listener hears of what has changed, and what is going to.
 *
 * @param line opens one
 */
record Hearing(List<Appointments> appointments, Supplier<Bulletin.Line> line) {
    private static final String CHANNEL = "marquee_change";

    /** @param url of the database, when it is not that of all other connections */
    Hearing(List<Appointments> appointments, Bulletin bulletin, Optional<String> url) {
        this(appointments, () -> bulletin.open(CHANNEL, url));
    }
}
