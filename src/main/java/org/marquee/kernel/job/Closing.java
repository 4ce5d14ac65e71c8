package org.marquee.kernel.job;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** The end of the program: what is under way then may fail, and the next start goes on with it. */
@Singleton
class Closing {
    private volatile boolean hasBegun;

    void begin(@Observes ShutdownEvent event) {
        hasBegun = true;
    }

    boolean hasBegun() {
        return hasBegun;
    }
}
