package org.marquee.kernel.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.problem.Unavailable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** A connection that hears, and tries out now and then whether it does. */
final class OwnLine implements Bulletin.Line {
    /** What begins so is called out to find out whether it is heard. */
    private static final String TRIAL = "?";

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Connection connection;
    private final Reader others;
    private final Reader reader;
    private final String channel;
    private @Nullable Trial trial;

    /** @param others asks where everybody else does */
    OwnLine(Connection connection, Reader others, String channel) {
        this.connection = connection;
        this.others = others;
        this.reader = others.on(connection);
        this.channel = channel;
    }

    /** A pooler that lends connections out for a transaction takes the order to listen, and forgets it. */
    void requireEcho(Duration patience) throws SQLException {
        var begun = new Trial();
        trial = begun;
        begun.callOut();
        var end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            next(Duration.ofMillis(100));
            if (trial == null) {
                return;
            }
        }
        throw new SQLException("What the database calls out does not come through this connection");
    }

    @Override
    public List<String> hear(Duration patience) {
        try {
            return next(patience).stream()
                    .filter(message -> !message.startsWith(TRIAL))
                    .toList();
        } catch (SQLException e) {
            throw new Unavailable(e);
        }
    }

    private List<String> next(Duration patience) throws SQLException {
        var found = connection.unwrap(PGConnection.class).getNotifications((int) Math.max(1, patience.toMillis()));
        if (found == null) {
            return List.of();
        }
        var messages = Arrays.stream(found).map(PGNotification::getParameter).toList();
        if (trial != null && messages.contains(trial.word)) {
            trial = null;
        }
        return messages;
    }

    @Override
    public boolean isAlive(Duration patience) {
        try {
            return connection.isValid((int) patience.toSeconds());
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void tryOut() {
        if (trial == null || !trial.isCalledOut) {
            var begun = new Trial();
            trial = begun;
            // Others may have all connections: that is no reason to wait, nor to take this one for deaf.
            CompletableFuture.runAsync(begun::callOut);
        }
    }

    @Override
    public boolean isDeaf() {
        var last = trial;
        return last != null && last.isCalledOut && System.nanoTime() - last.at > PATIENCE.toNanos();
    }

    @Override
    public Reader reader() {
        return reader;
    }

    @Override
    public void close() {
        Bulletin.close(connection);
    }

    private final class Trial {
        final String word = TRIAL + UUID.randomUUID();
        private long at;
        private volatile boolean isCalledOut;

        void callOut() {
            others.text("select cast(pg_notify(?, ?) as text)", channel, word);
            at = System.nanoTime();
            isCalledOut = true;
        }
    }
}
