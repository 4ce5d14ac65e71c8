package org.marquee.kernel.sql;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.security.SimplePassword;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.problem.Unavailable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** What the database calls out (LISTEN and NOTIFY), heard on connections that are for nothing else. */
@Singleton
public class Bulletin {
    /** What begins so is called out to find out whether it is heard. */
    private static final String TRIAL = "?";

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final AgroalDataSource dataSource;
    private final Reader reader;

    Bulletin(AgroalDataSource dataSource, Reader reader) {
        this.dataSource = dataSource;
        this.reader = reader;
    }

    /**
     * Begins to listen.
     *
     * @param channel an identifier
     * @param url of the database, when it is not that of all other connections
     * @throws Unavailable when the database can't be reached, or what it calls out is not heard on this connection
     */
    public Line open(String channel, Optional<String> url) {
        var factory =
                dataSource.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        var properties = new Properties();
        properties.putAll(factory.jdbcProperties());
        Optional.ofNullable(factory.principal()).ifPresent(user -> properties.setProperty("user", user.getName()));
        factory.credentials().stream()
                .filter(SimplePassword.class::isInstance)
                .forEach(password -> properties.setProperty("password", ((SimplePassword) password).getWord()));
        properties.setProperty("ApplicationName", channel);
        properties.setProperty("tcpKeepAlive", "true");
        Connection connection = null;
        try {
            connection = DriverManager.getConnection(url.orElseGet(factory::jdbcUrl), properties);
            try (var statement = connection.createStatement()) {
                statement.execute("listen " + channel);
            }
            var line = new Line(connection);
            tryOut(line, channel);
            return line;
        } catch (SQLException e) {
            close(connection);
            throw new Unavailable(e);
        }
    }

    /** A pooler that lends connections out for a transaction takes the order to listen, and forgets it. */
    private void tryOut(Line line, String channel) throws SQLException {
        var word = TRIAL + UUID.randomUUID();
        reader.text("select cast(pg_notify(?, ?) as text)", channel, word);
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (line.next(Duration.ofMillis(100)).contains(word)) {
                return;
            }
        }
        throw new SQLException("What the database calls out does not come through this connection");
    }

    private static void close(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // It is of no use any more, whatever is wrong with it.
        }
    }

    /** One connection that listens. */
    public static final class Line implements AutoCloseable {
        private final Connection connection;

        Line(Connection connection) {
            this.connection = connection;
        }

        /**
         * Waits for what is called out.
         *
         * @return the messages, none when there were none for so long
         * @throws Unavailable when the connection is broken
         */
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
            return found == null
                    ? List.of()
                    : Arrays.stream(found).map(PGNotification::getParameter).toList();
        }

        /** Whether the database answers on this connection, within some seconds. All that was called out before is heard then. */
        public boolean isAlive(Duration patience) {
            try {
                return connection.isValid((int) patience.toSeconds());
            } catch (SQLException e) {
                return false;
            }
        }

        @Override
        public void close() {
            Bulletin.close(connection);
        }
    }
}
