package org.marquee.kernel.sql;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.security.SimplePassword;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.problem.Unavailable;

/** What the database calls out (LISTEN and NOTIFY), heard on connections that are for nothing else. */
@Singleton
public class Bulletin {
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
            connection.setNetworkTimeout(Runnable::run, (int) PATIENCE.toMillis());
            try (var statement = connection.createStatement()) {
                statement.execute("set statement_timeout = '1s'; listen " + channel);
            }
            var line = new OwnLine(connection, reader, channel);
            line.requireEcho(PATIENCE);
            return line;
        } catch (SQLException e) {
            close(connection);
            throw new Unavailable(e);
        }
    }

    static void close(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // It is of no use any more, whatever is wrong with it.
        }
    }

    /** One connection that listens. */
    public interface Line extends AutoCloseable {
        /**
         * Waits for what is called out.
         *
         * @return the messages, none when there were none for so long
         * @throws Unavailable when the connection is broken
         */
        List<String> hear(Duration patience);

        /** Whether the database answers on this connection, within some seconds. All that was called out before is heard then. */
        boolean isAlive(Duration patience);

        /** Has something called out where changes are made, to find out whether that is still heard here. Waits for nothing. */
        void tryOut();

        /** Whether what was tried out is not heard: the database at the other end is not the one that is written to. */
        boolean isDeaf();

        /** Asks on this connection. */
        Reader reader();

        @Override
        void close();
    }
}
