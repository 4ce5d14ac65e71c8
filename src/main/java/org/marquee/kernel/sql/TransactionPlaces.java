package org.marquee.kernel.sql;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.marquee.kernel.problem.Unavailable;

/** How many transactions there may be at once: fewer than connections, since some are left to those who only read. */
@Singleton
class TransactionPlaces {
    /** Less than editors mind, and enough for what keeps the others busy by itself. */
    private static final long PATIENCE_MILLIS = 500;

    private final Semaphore free;

    TransactionPlaces(@ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections) {
        this.free = new Semaphore(Math.max(1, connections * 3 / 4), true);
    }

    /**
     * Takes one, to be given back.
     *
     * @throws Unavailable when there is none for a while
     */
    void take() throws InterruptedException {
        if (!free.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
            throw new Unavailable(new SQLException("All connections for transactions are in use"));
        }
    }

    void giveBack() {
        free.release();
    }
}
