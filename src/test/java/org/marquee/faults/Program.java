package org.marquee.faults;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The packaged program with a database of its own that keeps what it has said it keeps; to be killed and started again. */
final class Program implements AutoCloseable {
    static final String EMAIL = "crash@example.org";
    static final String PASSWORD = "nothing is ever lost here";

    private static final Path DATA = Path.of("target", "crash").toAbsolutePath();
    private static final Path DATABASE = DATA.resolve("postgresql");
    private static final Path LOG = DATA.resolve("marquee.log");

    /** The server's programs, where other tests have unpacked them; it takes its time. */
    private static final Path UNPACKED =
            Path.of("target", "test-data", "postgresql", "server").toAbsolutePath();

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final int port = freePort();
    private Process process;

    private Program() throws IOException {
        deleteData();
        Files.createDirectories(DATA);
        Files.createDirectory(
                DATABASE, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        if (Files.isDirectory(UNPACKED)) {
            Files.createSymbolicLink(DATABASE.resolve("server"), UNPACKED);
        }
        process = launch();
    }

    static Program start() throws IOException, InterruptedException {
        var program = new Program();
        program.awaitReady();
        return program;
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
        var pid = serverFile().get(0);
        var server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        var children = server.descendants().toList();
        server.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isServing(pid)) {
            if (System.nanoTime() > deadline) {
                fail("The database did not come back:\n" + Files.readString(LOG));
            }
            Thread.sleep(5);
        }
    }

    /** Whether a server that is not this one takes connections. */
    private static boolean isServing(String other) {
        try {
            var lines = serverFile();
            return lines.size() >= 8
                    && !lines.get(0).equals(other)
                    && lines.get(7).strip().equals("ready");
        } catch (IOException e) {
            return false;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String databaseUrl() throws IOException {
        return "jdbc:postgresql://127.0.0.1:%s/marquee".formatted(serverFile().get(3));
    }

    String databasePassword() throws IOException {
        return Files.readString(DATABASE.resolve("password")).strip();
    }

    private static List<String> serverFile() throws IOException {
        return Files.readAllLines(DATABASE.resolve("data").resolve("postmaster.pid"));
    }

    private Process launch() throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Dmarquee.data-dir=" + DATA,
                "-Dmarquee.demo=false",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.port=0",
                "-jar",
                Path.of("target", "quarkus-app", "quarkus-run.jar").toString());
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("MARQUEE_"));
        builder.environment().put("MARQUEE_ADMIN_EMAIL", EMAIL);
        builder.environment().put("MARQUEE_ADMIN_PASSWORD", PASSWORD);
        return builder.start();
    }

    private void awaitReady() throws InterruptedException, IOException {
        var caller = new Caller(address(), null);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady(caller)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                fail("The program did not become ready:\n" + Files.readString(LOG));
            }
            Thread.sleep(50);
        }
    }

    private static boolean isReady(Caller caller) {
        try {
            return caller.get("/q/health/ready").isDone();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void deleteData() throws IOException {
        if (Files.notExists(DATA)) {
            return;
        }
        try (Stream<Path> files = Files.walk(DATA)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
