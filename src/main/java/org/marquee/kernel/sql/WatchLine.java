package org.marquee.kernel.sql;

import io.agroal.api.configuration.AgroalDataSourceConfiguration;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.ForkJoinPool;
import org.postgresql.Driver;

/** A connection as the pool's, but outside of it, that waits a second for each answer and no longer. */
final class WatchLine implements AutoCloseable {
    private static final String SECONDS = "1";

    private final Connection connection;

    private WatchLine(Connection connection) {
        this.connection = connection;
    }

    static WatchLine open(AgroalDataSourceConfiguration pool) throws SQLException {
        var factory = pool.connectionPoolConfiguration().connectionFactoryConfiguration();
        var properties = new Properties();
        properties.putAll(factory.jdbcProperties());
        if (factory.principal() instanceof NamePrincipal name) {
            properties.setProperty("user", name.getName());
        }
        for (var credential : factory.credentials()) {
            if (credential instanceof SimplePassword password) {
                properties.setProperty("password", password.getWord());
            }
        }
        properties.setProperty("connectTimeout", SECONDS);
        properties.setProperty("socketTimeout", SECONDS);
        properties.setProperty("ApplicationName", "marquee-watch");
        var connection = new Driver().connect(factory.jdbcUrl(), properties);
        if (connection == null) {
            throw new SQLException("No address of a PostgreSQL database: " + factory.jdbcUrl());
        }
        return new WatchLine(connection);
    }

    /** An empty statement goes all the way and does nothing. */
    void ask() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("");
        }
    }

    /** Without a word to the server, which may not listen. */
    @Override
    public void close() {
        try {
            connection.abort(ForkJoinPool.commonPool());
        } catch (SQLException e) {
            // It is gone as it is.
        }
    }
}
