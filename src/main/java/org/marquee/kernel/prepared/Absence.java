package org.marquee.kernel.prepared;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** What the search for a prepared answer has shown already: that there is no such thing. Nobody need look again. */
@Singleton
public class Absence {
    private static final String NAME = Absence.class.getName();

    private final RoutingContext current;

    Absence(RoutingContext current) {
        this.current = current;
    }

    static void note(boolean isThere, RoutingContext request) {
        request.put(NAME, !isThere);
    }

    /** Whether it is known that the current request asks for something that is not there. */
    public boolean isKnown() {
        return Boolean.TRUE.equals(current.<Boolean>get(NAME));
    }
}
