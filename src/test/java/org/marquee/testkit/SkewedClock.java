package org.marquee.testkit;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the application in tests: right, unless a test sets it wrong for a while. The database's is always right. */
@Alternative
@Priority(1)
@Singleton
public class SkewedClock extends Clock {
    private final Clock right = Clock.systemUTC();
    private volatile Duration skew = Duration.ZERO;

    public interface Work<E extends Exception> {
        void run() throws E;
    }

    public <E extends Exception> void wrongBy(Duration wrong, Work<E> work) throws E {
        skew = wrong;
        try {
            work.run();
        } finally {
            skew = Duration.ZERO;
        }
    }

    @Override
    public Instant instant() {
        return right.instant().plus(skew);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("All our times are in UTC");
    }
}
