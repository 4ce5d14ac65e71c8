package org.marquee.faults;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.PGStream;
import org.postgresql.core.QueryExecutorBase;
import org.postgresql.jdbc.PgConnection;

/**
 * The lines to the database, which a test can cut in the middle of a request. The driver asks and is answered in exchanges: a
 * statement, together with the beginning of its transaction if it is the first, or an end of a transaction.
 */
@Singleton
class DatabaseLines implements AgroalPoolInterceptor {
    private static final Plan NONE = new Plan(0, Moment.BEFORE_ASKING);

    /** What is said of a line that breaks, by those who know it best; a test breaks hundreds. */
    private static final List<Logger> WITNESSES = Stream.of(
                    "com.arjuna.ats.jta", "io.agroal.pool", "org.marquee.kernel.problem.ProblemMappers")
            .map(Logger::getLogger)
            .toList();

    private volatile Plan plan = NONE;

    /** When a line breaks. Either way the driver can't tell. */
    enum Moment {
        /** The database never hears of it. */
        BEFORE_ASKING,

        /** The database has done it, and its answer is lost. */
        BEFORE_THE_ANSWER
    }

    /** Cuts the line at the n-th exchange from now; not for two threads at once. Returns whether it came to that. */
    synchronized boolean cutting(int n, Moment moment, Runnable work) {
        var current = new Plan(n, moment);
        plan = current;
        WITNESSES.forEach(witness -> witness.setLevel(Level.OFF));
        try {
            work.run();
        } finally {
            WITNESSES.forEach(witness -> witness.setLevel(null));
            plan = NONE;
        }
        return current.exchanges.get() >= n;
    }

    /** When the line is to break at the exchange that begins now; null when it is not. */
    @Nullable
    Moment begins() {
        var current = plan;
        return current != NONE && current.exchanges.incrementAndGet() == current.n ? current.moment : null;
    }

    @Override
    public void onConnectionCreate(Connection connection) {
        try {
            var stream = stream(connection);
            stream.changeSocket(new DatabaseLine(stream.getSocket(), this));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PGStream stream(Connection connection) throws SQLException {
        try {
            var field = QueryExecutorBase.class.getDeclaredField("pgStream");
            field.setAccessible(true);
            return (PGStream) field.get(connection.unwrap(PgConnection.class).getQueryExecutor());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Plan(int n, Moment moment, AtomicInteger exchanges) {
        Plan(int n, Moment moment) {
            this(n, moment, new AtomicInteger());
        }
    }
}
