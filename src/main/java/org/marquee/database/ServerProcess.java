package org.marquee.database;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One run of the server. */
record ServerProcess(Process process) {

    private static final int PID_LINE = 0;
    private static final int STATUS_LINE = 7;
    private static final Duration POLL = Duration.ofMillis(10);

    /** Long, because after a power failure the server first repairs its data. */
    private static final Duration PATIENCE_AT_START = Duration.ofMinutes(5);

    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(20);

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=40",
            "jit=off",
            // Transactions here are short: who still waits after this may be caught in a deadlock.
            "deadlock_timeout=200ms",
            "timezone=UTC",
            "log_timezone=UTC",
            // The log must not repeat what people wrote: neither statements nor the values in them.
            "log_min_error_statement=panic",
            "log_error_verbosity=terse",
            "log_checkpoints=off");

    private static final List<String> DISPOSABLE_SETTINGS =
            List.of("shared_buffers=128MB", "fsync=off", "synchronous_commit=off", "full_page_writes=off");

    private static final long MEGABYTE = 1 << 20;
    private static final int FEWEST_BUFFERS = 128;
    private static final int MOST_BUFFERS = 512;

    /** Returns once the server takes connections. The calling thread must outlive it, see {@link ServerAccount}. */
    static ServerProcess launch(Installation installation, int port) throws IOException, InterruptedException {
        var directory = installation.directory();
        stopLeftOver(directory);
        directory.rotateLog();
        var command =
                installation.account().command(directory.program("postgres"), arguments(installation.settings(), port));
        var server = new ServerProcess(FinishedCommand.withCleanEnvironment(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(directory.logFile().toFile()))
                .start());
        try {
            server.awaitReady(directory);
            return server;
        } catch (IOException | InterruptedException | RuntimeException e) {
            server.stop();
            throw e;
        }
    }

    private static List<String> arguments(DatabaseSettings settings, int port) {
        var data = settings.directory().data().toString();
        var arguments = new ArrayList<>(List.of("-D", data, "-p", Integer.toString(port)));
        SETTINGS.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        var others =
                settings.disposable() ? DISPOSABLE_SETTINGS : List.of("shared_buffers=" + buffers(memory()) + "MB");
        others.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        return arguments;
    }

    private static long memory() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
    }

    /**
     * How large the server's own cache of pages is, in megabytes: an eighth of the memory, 128 at least and 512 at most. What is not in
     * it is copied from the system's for each who reads it.
     *
     * @param memory of this machine or container, in bytes
     */
    static long buffers(long memory) {
        return Math.min(MOST_BUFFERS, Math.max(FEWEST_BUFFERS, memory / MEGABYTE / 8));
    }

    private void awaitReady(DatabaseDirectory directory) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE_AT_START.toNanos();
        while (!isReady(directory)) {
            if (process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                throw failure("ended at once", directory);
            }
            if (System.nanoTime() > deadline) {
                throw failure("was not ready after %d minutes".formatted(PATIENCE_AT_START.toMinutes()), directory);
            }
        }
    }

    private static DatabaseStartException failure(String what, DatabaseDirectory directory) throws IOException {
        return new DatabaseStartException(
                "PostgreSQL %s; remove the cause that the end of %s names, then start again:\n%s"
                        .formatted(what, directory.logFile(), directory.lastLogLines()));
    }

    private boolean isReady(DatabaseDirectory directory) throws IOException {
        var lines = pidFileLines(directory);
        return lines.size() > STATUS_LINE
                && lines.get(PID_LINE).equals(Long.toString(process.pid()))
                && lines.get(STATUS_LINE).strip().equals("ready");
    }

    private static List<String> pidFileLines(DatabaseDirectory directory) throws IOException {
        try {
            return Files.readAllLines(directory.pidFile(), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return List.of(); // not written yet, or removed by a server that ended
        }
    }

    /**
     * Stops the server of an instance that was killed, if it still runs. The file that names it is removed, for its
     * number may belong to another process by now, which PostgreSQL would take for a running server.
     */
    static void stopLeftOver(DatabaseDirectory directory) throws IOException {
        pidFileLines(directory).stream()
                .limit(1)
                .filter(pid -> pid.matches("\\d{1,10}"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
                .filter(process -> serves(process, directory))
                .forEach(ServerProcess::stop);
        Files.deleteIfExists(directory.pidFile());
    }

    private static boolean serves(ProcessHandle process, DatabaseDirectory directory) {
        Optional<String[]> arguments = process.info().arguments();
        return arguments.isPresent()
                && List.of(arguments.get()).contains(directory.data().toString());
    }

    void stop() {
        stop(process.toHandle());
    }

    /** Disconnects everybody and saves; when that takes too long, leaves the saving to the next start. */
    private static void stop(ProcessHandle process) {
        for (var signal : List.of("INT", "QUIT", "KILL")) {
            if (!isRunning(process) || endsAfter(signal, process)) {
                return;
            }
        }
    }

    private static boolean endsAfter(String signal, ProcessHandle process) {
        try {
            // Java itself can send no more than TERM, which would wait for every connection to end.
            FinishedCommand.run(List.of("sh", "-c", "kill -%s %d".formatted(signal, process.pid())));
            var deadline = System.nanoTime() + PATIENCE_AT_STOP.toNanos();
            while (isRunning(process) && System.nanoTime() < deadline) {
                Thread.sleep(POLL.toMillis());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !isRunning(process);
    }

    /** A process that ended, but that nobody waited for, has no arguments any more. */
    private static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().arguments().isPresent();
    }
}
