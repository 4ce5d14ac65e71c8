package org.marquee.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** Servers to test with: each in a folder of its own, all with the programs that are unpacked once. */
final class DatabaseFixture {

    // The space is there to be stumbled over.
    private static final Path ROOT = Path.of("target", "embedded database").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private DatabaseFixture() {}

    static DatabaseSettings anEmptyFolder(String name) throws IOException {
        var shared = ROOT.resolve("server");
        Files.createDirectories(ROOT);
        unpackOnce(shared);
        var folder = ROOT.resolve(name);
        FileTree.delete(folder);
        var settings = DatabaseSettings.of(folder, false);
        settings.directory().create();
        Files.createSymbolicLink(settings.directory().server(), shared);
        return settings;
    }

    /** What a stopped server left, with its data, in a folder of another name: some seconds sooner than a first start. */
    static DatabaseSettings aCopyOf(DatabaseSettings stopped, String name) throws IOException {
        var settings = anEmptyFolder(name);
        var from = stopped.directory();
        FinishedCommand.run(List.of(
                        "cp",
                        "-Rp",
                        from.data().toString(),
                        from.passwordFile().toString(),
                        settings.directory().root().toString()))
                .orElseFail("Cannot copy");
        return settings;
    }

    /** One fork of the tests unpacks while the others wait. */
    private static void unpackOnce(Path shared) throws IOException {
        try (var channel = FileChannel.open(ROOT.resolve("server.lock"), CREATE, WRITE);
                var lock = channel.lock()) {
            assertTrue(lock.isValid());
            thisPlatform().unpackTo(shared);
        }
    }

    static ServerArchive thisPlatform() {
        return ServerArchive.forPlatform(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.url(), DatabaseCluster.USER, server.password());
    }

    static void execute(PostgresServer server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String query(PostgresServer server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    static long pid(DatabaseSettings settings) throws IOException {
        return Long.parseLong(Files.readAllLines(settings.directory().pidFile()).get(0));
    }

    /** A condition that fails to be asked counts as not yet met. */
    static void await(String what, Callable<Boolean> condition) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isMet(condition)) {
            if (System.nanoTime() > deadline) {
                fail("Waited %s in vain for %s".formatted(PATIENCE, what));
            }
            Thread.sleep(10);
        }
    }

    private static boolean isMet(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (Exception e) {
            return false;
        }
    }
}
