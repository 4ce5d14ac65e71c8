package org.marquee.kernel.sql;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import org.postgresql.jdbc.PgConnection;

/**
 * The connections of the pool, so that they can be hung up on at once. The pool itself does so on its only thread, which also opens
 * new ones: on a line that is silent it would not come to that for as long as opening may take.
 */
@Singleton
class PoolLines implements AgroalPoolInterceptor {
    private final Set<PgConnection> open = ConcurrentHashMap.newKeySet();

    @Override
    public void onConnectionCreate(Connection connection) {
        open.removeIf(PoolLines::isClosed);
        try {
            open.add(connection.unwrap(PgConnection.class));
        } catch (SQLException e) {
            throw new IllegalStateException("Not a connection to PostgreSQL", e);
        }
    }

    /** Whoever waits for an answer is told that there is none. */
    void hangUp() {
        for (var connection : open) {
            try {
                connection.abort(ForkJoinPool.commonPool());
            } catch (SQLException e) {
                Log.debug("Gone as it is", e);
            }
        }
        open.clear();
    }

    private static boolean isClosed(PgConnection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }
}
