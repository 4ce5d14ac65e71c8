package org.marquee.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The packaged program with a database of its own that keeps what it has said it keeps; to be killed and started again. */
final class Program implements AutoCloseable {
    static final String EMAIL = "crash@example.org";
    static final String PASSWORD = "nothing is ever lost here";

    /** The server's programs, where other tests have unpacked them; it takes its time. */
    private static final Path UNPACKED =
            Path.of("target", "test-data", "1", "postgresql", "server").toAbsolutePath();

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final int port = freePort();
    private final Path data;
    private final Path database;
    private final List<String> settings;
    private final Optional<OtherServer> other;
    private final Path cluster;
    private Process process;

    private Program(String name, List<String> settings, Optional<OtherServer> other) throws IOException {
        this.data = Path.of("target", name).toAbsolutePath();
        this.database = data.resolve("postgresql");
        this.settings = settings;
        this.other = other;
        cluster = other.map(server -> Path.of(server.data())).orElse(database.resolve("data"));
        delete(data);
        Files.createDirectories(data);
        Files.createDirectory(
                database, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        if (Files.isDirectory(UNPACKED)) {
            Files.createSymbolicLink(database.resolve("server"), UNPACKED);
        }
        process = launch();
    }

    static Program start() throws IOException, InterruptedException, SQLException {
        var other = OtherServer.start();
        return started(new Program("crash", other.map(OtherServer::settings).orElse(List.of()), other));
    }

    /** On a database of somebody else, or with other settings; its data are in a folder of this name. */
    static Program start(String name, List<String> settings) throws IOException, InterruptedException {
        return started(new Program(name, settings, Optional.empty()));
    }

    private static Program started(Program program) throws IOException, InterruptedException {
        try {
            program.awaitReady();
            return program;
        } catch (AssertionError e) {
            program.close();
            throw e;
        }
    }

    int port() {
        return port;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** As {@code kill -9} does: nothing in the process gets to clean up. */
    void killAndStartAgain() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = launch();
        awaitReady();
    }

    /** Kills the database server, and all processes of it that serve somebody; returns when it takes connections again. */
    void killDatabase() throws IOException, InterruptedException {
        var pid = serverFile(cluster).get(0);
        var server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        var children = server.descendants().toList();
        server.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        if (other.isPresent()) {
            other.get().startAgain();
        }
        await(() -> isServing(cluster, pid), () -> "The database did not come back:\n" + told());
    }

    /** Whether a server that is not this one takes connections. */
    static boolean isServing(Path cluster, String pid) {
        try {
            var lines = serverFile(cluster);
            return lines.size() >= 8
                    && !lines.get(0).equals(pid)
                    && lines.get(7).strip().equals("ready");
        } catch (IOException e) {
            return false;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    Path media() {
        return data.resolve("media");
    }

    String databaseUrl() throws IOException {
        return "jdbc:postgresql://127.0.0.1:%s/marquee"
                .formatted(serverFile(cluster).get(3));
    }

    String databasePassword() throws IOException {
        return other.isPresent()
                ? other.get().password()
                : Files.readString(database.resolve("password")).strip();
    }

    private static List<String> serverFile(Path cluster) throws IOException {
        return Files.readAllLines(cluster.resolve("postmaster.pid"));
    }

    private Process launch() throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Dmarquee.data-dir=" + data,
                "-Dmarquee.token.keys-dir=" + data.resolve("keys"),
                "-Dmarquee.demo=false",
                "-Dmarquee.uploads.per-hour=1000000",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.port=0"));
        command.addAll(settings);
        command.addAll(List.of(
                "-jar", Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("MARQUEE_"));
        builder.environment().put("MARQUEE_ADMIN_EMAIL", EMAIL);
        builder.environment().put("MARQUEE_ADMIN_PASSWORD", PASSWORD);
        return builder.start();
    }

    private void awaitReady() throws InterruptedException {
        var caller = new Caller(address(), null);
        await(() -> isReady(caller) || !isAlive(), () -> "The program did not become ready:\n" + told());
        assertTrue(isAlive(), () -> "The program ended:\n" + told());
    }

    static void await(BooleanSupplier condition, Supplier<String> otherwise) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, otherwise);
            Thread.sleep(5);
        }
    }

    private Path log() {
        return data.resolve("marquee.log");
    }

    private String told() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static boolean isReady(Caller caller) {
        try {
            return caller.get("/q/health/ready").isDone();
        } catch (IOException e) {
            return false;
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() throws InterruptedException, IOException {
        process.destroy();
        process.waitFor();
        if (other.isPresent()) {
            other.get().close();
        }
    }
}
