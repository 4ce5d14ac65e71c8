package org.marquee.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * A PostgreSQL that somebody else runs, with all of its defaults: {@code -Dcrash.postgresql} names the folder of its programs. It
 * has a cluster of its own, and is started again only by us.
 */
final class OtherServer implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(OtherServer.class);
    private static final String PROGRAMS = System.getProperty("crash.postgresql", "");

    /** Whoever runs it needs a while to see that it is gone. */
    private static final Duration GONE = Duration.ofSeconds(Integer.getInteger("crash.gone", 2));

    private static final String USER = "marquee";

    /** It trusts everybody on this machine; the program however insists on one. */
    private static final String PASSWORD = "trusted";

    /** PostgreSQL refuses to be root. */
    private static final String ACCOUNT = "postgres";

    private static final boolean IS_ROOT = System.getProperty("user.name").equals("root");

    private final int port = Program.freePort();
    private final Path root = Files.createTempDirectory("marquee-crash");
    private Process process;

    private OtherServer() throws IOException, InterruptedException {
        if (IS_ROOT) {
            Files.setOwner(
                    root, root.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(ACCOUNT));
        }
        var made = command("initdb", "-D", data(), "-U", USER, "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8")
                .redirectOutput(root.resolve("initdb.log").toFile())
                .start();
        if (made.waitFor() != 0) {
            throw new IOException("initdb failed: " + root);
        }
    }

    static Optional<OtherServer> start() throws IOException, InterruptedException, SQLException {
        if (PROGRAMS.isEmpty()) {
            return Optional.empty();
        }
        var server = new OtherServer();
        server.launch();
        server.createDatabase();
        return Optional.of(server);
    }

    String password() {
        return PASSWORD;
    }

    String data() {
        return root.resolve("data").toString();
    }

    /** What tells the program of it. */
    List<String> settings() {
        return List.of(
                "-Dquarkus.datasource.jdbc.url=" + url(USER),
                "-Dquarkus.datasource.username=" + USER,
                "-Dquarkus.datasource.password=" + PASSWORD);
    }

    void startAgain() throws IOException, InterruptedException {
        process.waitFor();
        Thread.sleep(GONE.toMillis());
        launch();
    }

    private void launch() throws IOException {
        process = command("postgres", "-D", data(), "-p", "" + port, "-h", "127.0.0.1", "-k", "")
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        root.resolve("server.log").toFile()))
                .start();
    }

    private void createDatabase() throws InterruptedException, SQLException {
        Program.await(() -> Program.isServing(Path.of(data()), ""), () -> "PostgreSQL did not start: " + root);
        try (var connection = DriverManager.getConnection(url("postgres"), USER, PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("create database " + USER);
            try (var row = statement.executeQuery("select version() || ', fsync ' || current_setting('fsync')")) {
                row.next();
                LOG.info(row.getString(1));
            }
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private static ProcessBuilder command(String program, String... arguments) {
        var prefix = IS_ROOT
                ? List.of("setpriv", "--reuid=" + ACCOUNT, "--regid=" + ACCOUNT, "--clear-groups", "--")
                : List.<String>of();
        var path = Path.of(PROGRAMS, program).toString();
        var command = Stream.of(prefix, List.of(path), List.of(arguments))
                .flatMap(List::stream)
                .toList();
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    @Override
    public void close() throws InterruptedException, IOException {
        process.destroy();
        process.waitFor();
        Program.delete(root);
    }
}
