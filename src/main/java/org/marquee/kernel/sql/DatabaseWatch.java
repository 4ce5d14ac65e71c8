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
import org.marquee.kernel.sql.Silence.Finding;

/**
 * Knows whether the database answers, by asking it twice a second on a connection of its own. When it has not for seconds,
 * connections that wait for an answer are closed: nobody waits for a line that went silent until its time is over.
 */
@Singleton
class DatabaseWatch implements Vital {
    private static final int PAUSE_MILLIS = 500;

    private final AgroalDataSource pool;
    private final PoolLines lines;
    private final Thread thread = new Thread(this::watch, "database-watch");
    private final Silence silence = new Silence();
    private @Nullable WatchLine line;
    private volatile boolean isThere;
    private volatile boolean isOver;

    DatabaseWatch(AgroalDataSource pool, PoolLines lines) {
        this.pool = pool;
        this.lines = lines;
        thread.setDaemon(true);
    }

    /** The first answer is awaited: nothing may be said to be ready before. */
    void start(@Observes StartupEvent event) {
        look();
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
        while (!isOver) {
            if (!silence.isDoubtful()) {
                pause();
            }
            if (!isOver) {
                look();
            }
        }
        hangUp();
    }

    private void look() {
        var failure = ask();
        if (failure == null) {
            answered();
        } else {
            missed(failure);
        }
    }

    /** What went wrong; null when it has answered. */
    private @Nullable Exception ask() {
        try {
            if (line == null) {
                line = WatchLine.open(pool.getConfiguration());
            }
            line.ask();
            return null;
        } catch (SQLException e) {
            hangUp();
            return isAnswer(e) ? null : e;
        } catch (RuntimeException e) {
            // Whatever it is: nobody else would notice that this thread has ended.
            hangUp();
            return e;
        }
    }

    /** Whatever it is that it does not like, such as one more connection: it is there to say so. */
    private static boolean isAnswer(SQLException e) {
        var state = e.getSQLState();
        return state != null && !state.startsWith("08") && !state.startsWith("57");
    }

    private void answered() {
        silence.broken(System.nanoTime());
        if (!isThere) {
            isThere = true;
            Log.info("The database answers");
        }
    }

    private void missed(Exception failure) {
        var finding = silence.missed(System.nanoTime());
        if (finding != Finding.ACCIDENT && isThere) {
            isThere = false;
            Log.errorf("The database does not answer, so requests are refused until it does: %s", failure);
            // Those that nobody uses may be dead; who is waiting may still be answered.
            pool.flush(FlushMode.GRACEFUL);
        }
        if (finding == Finding.HOPELESS) {
            lines.hangUp();
            pool.flush(FlushMode.ALL);
        }
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
