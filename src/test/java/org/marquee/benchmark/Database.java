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

    private static final int USER_TIME_OF_CHILDREN = 14;
    private static final int SYSTEM_TIME_OF_CHILDREN = 15;
    private static final long NANOS_OF_A_TICK = 10_000_000;

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

    /** Of all of its processes, also of those that have ended, as far as the system tells (Linux). */
    long cpuNanos() throws IOException {
        var running = ProcessHandle.of(pid)
                .orElseThrow()
                .descendants()
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToLong(time -> time.toNanos())
                .sum();
        return running + ended();
    }

    private long ended() throws IOException {
        var account = Path.of("/proc", "" + pid, "stat");
        if (!Files.exists(account)) {
            return 0;
        }
        // The name in parentheses may contain blanks; proc(5) counts from before it.
        var line = Files.readString(account);
        var fields = line.substring(line.lastIndexOf(')')).split(" ");
        return (Long.parseLong(fields[USER_TIME_OF_CHILDREN]) + Long.parseLong(fields[SYSTEM_TIME_OF_CHILDREN]))
                * NANOS_OF_A_TICK;
    }
}
