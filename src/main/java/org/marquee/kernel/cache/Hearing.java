package org.marquee.kernel.cache;

import java.util.List;
import java.util.Optional;
import org.marquee.kernel.sql.Bulletin;

/**
 * Where a listener hears of what has changed, and what is going to.
 *
 * @param url of the database, when it is not that of all other connections
 */
record Hearing(List<Appointments> appointments, Bulletin bulletin, Optional<String> url) {
    private static final String CHANNEL = "marquee_change";

    Bulletin.Line open() {
        return bulletin.open(CHANNEL, url);
    }
}
