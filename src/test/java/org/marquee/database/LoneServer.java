package org.marquee.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** An empty database that no program has started, for programs that are told where it is. */
public final class LoneServer implements AutoCloseable {
    private final PostgresServer server;

    private LoneServer(PostgresServer server) {
        this.server = server;
    }

    /** @param name of its folder, which is emptied before */
    public static LoneServer named(String name) throws IOException {
        return new LoneServer(PostgresServer.start(DatabaseFixture.anEmptyFolder(name)));
    }

    public Connection connect() throws SQLException {
        return DatabaseFixture.connect(server);
    }

    public String url() {
        return server.url();
    }

    public int port() {
        return Integer.parseInt(url().replaceAll(".*:(\\d+)/.*", "$1"));
    }

    public String password() {
        return server.password();
    }

    /** What tells a program of it, at another port. */
    public List<String> settings(int port) {
        return List.of(
                "-Dquarkus.datasource.jdbc.url=" + url().replace(":" + port() + "/", ":" + port + "/"),
                "-Dquarkus.datasource.username=" + DatabaseCluster.USER,
                "-Dquarkus.datasource.password=" + password());
    }

    @Override
    public void close() {
        server.close();
    }
}
