package org.marquee.kernel.cache;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import org.marquee.kernel.sql.Bulletin;

/** Where a listener hears of what has changed, and what is going to. */
@Singleton
class Hearing {
    static final String CHANNEL = "marquee_change";

    final List<Appointments> appointments;
    private final Bulletin bulletin;
    private final CacheConfig config;

    Hearing(@All List<Appointments> appointments, Bulletin bulletin, CacheConfig config) {
        this.appointments = appointments;
        this.bulletin = bulletin;
        this.config = config;
    }

    Bulletin.Line open() {
        return bulletin.open(CHANNEL, config.listenUrl());
    }
}
