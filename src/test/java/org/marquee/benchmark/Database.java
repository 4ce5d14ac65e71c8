package org.marquee.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The embedded server of a program that runs, seen from outside. */
record Database(long pid, int port, String password) {
    static final String NAME = "marquee";

    /** Sees what all others ask. */
    static final String ADMINISTRATOR = "postgres";

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    static Database in(Path dataDirectory) throws IOException {
        var root = dataDirectory.resolve("postgresql");
        var lines = Files.readAllLines(root.resolve("data").resolve("postmaster.pid"));
        return new Database(
                Long.parseLong(lines.get(PID_LINE)),
                Integer.parseInt(lines.get(PORT_LINE)),
                Files.readString(root.resolve("password")).strip());
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, NAME);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), NAME, password);
    }

    private Connection administer() throws SQLException {
        return DriverManager.getConnection(url(), ADMINISTRATOR, password);
    }

    /** As the administrator. */
    void execute(String... statements) throws SQLException {
        try (var connection = administer();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    List<String> column(String sql) throws SQLException {
        try (var connection = administer();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** How many statements were ever executed for the program, besides this one. */
    long statements() throws SQLException {
        return Long.parseLong(column("""
                select coalesce(sum(s.calls), 0)
                from pg_stat_statements s join pg_roles r on r.oid = s.userid
                where r.rolname = 'marquee'""").get(0));
    }

    /** Of all of its processes; those that have ended take theirs with them. */
    long cpuNanos() {
        return ProcessHandle.of(pid)
                .orElseThrow()
                .descendants()
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToLong(time -> time.toNanos())
                .sum();
    }
}
