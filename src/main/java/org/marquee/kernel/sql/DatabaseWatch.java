package org.marquee.kernel.sql;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.health.Vital;

/**
 * Knows whether the database answers, by asking it twice a second on a connection of its own. Once it is found to be away,
 * connections that wait for an answer are closed: nobody waits for a line that went silent until its time is over.
 */
@Singleton
class DatabaseWatch implements Vital {
    private static final int PAUSE_MILLIS = 500;

    /** One might be an accident, or a server that was restarted in a blink. */
    private static final int MISSES = 2;

    private final AgroalDataSource pool;
    private final Thread thread = new Thread(this::watch, "database-watch");
    private @Nullable WatchLine line;
    private volatile boolean isThere = true;
    private volatile boolean isOver;

    DatabaseWatch(AgroalDataSource pool) {
        this.pool = pool;
        thread.setDaemon(true);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        isOver = true;
        thread.interrupt();
        thread.join();
    }

    @Override
    public boolean isThere() {
        return isThere;
    }

    private void watch() {
        int misses = 0;
        while (!isOver) {
            var failure = ask();
            misses = failure == null ? 0 : misses + 1;
            if (misses == 0) {
                answered();
            } else if (misses >= MISSES && isThere) {
                missing(failure);
            }
            // After the first miss it is asked again at once.
            if (misses != 1) {
                pause();
            }
        }
        hangUp();
    }

    /** What went wrong; null when it has answered. */
    private @Nullable SQLException ask() {
        try {
            if (line == null) {
                line = WatchLine.open(pool.getConfiguration());
            }
            line.ask();
            return null;
        } catch (SQLException e) {
            hangUp();
            return isAnswer(e) ? null : e;
        }
    }

    /** Whatever it is that it does not like, such as one more connection: it is there to say so. */
    private static boolean isAnswer(SQLException e) {
        var state = e.getSQLState();
        return state != null && !state.startsWith("08") && !state.startsWith("57");
    }

    private void answered() {
        if (!isThere) {
            isThere = true;
            Log.info("The database answers again");
        }
    }

    private void missing(@Nullable SQLException failure) {
        isThere = false;
        Log.errorf("The database does not answer, so requests are refused until it does: %s", failure);
        pool.flush(FlushMode.ALL);
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            isOver = true;
        }
    }

    private void hangUp() {
        if (line != null) {
            line.close();
            line = null;
        }
    }
}
