package org.marquee.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The running server. One thread launches it, watches it, launches it again when it dies, and stops it at the end. */
final class PostgresServer implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PostgresServer.class);

    private static final int LAUNCH_ATTEMPTS = 5;
    private static final Duration PAUSE_BEFORE_NEXT_ATTEMPT = Duration.ofMillis(250);

    private final Installation installation;
    private final DirectoryLock lock;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final RestartLimit restarts = new RestartLimit();
    // The kernel stops the server when the thread that launched it ends, so that thread has to be a lasting one.
    private final Thread keeper = new Thread(this::keepRunning, "postgresql");

    private PostgresServer(Installation installation, DirectoryLock lock) {
        this.installation = installation;
        this.lock = lock;
        keeper.setDaemon(true);
    }

    /**
     * Returns once the server takes connections, which a first start delays by some seconds.
     *
     * @throws DatabaseStartException when it cannot run, with what to do about it
     */
    static PostgresServer start(DatabaseSettings settings) {
        try {
            settings.directory().create();
            var lock = DirectoryLock.acquire(settings.directory().lockFile());
            try {
                var server = new PostgresServer(Installation.prepare(settings), lock);
                server.keeper.start();
                LOG.infof(
                        "PostgreSQL serves %s on port %d", settings.directory().root(), server.port.join());
                return server;
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw unexpected(e, settings);
        } catch (CompletionException e) {
            throw e.getCause() instanceof DatabaseStartException expected ? expected : unexpected(e, settings);
        }
    }

    private static DatabaseStartException unexpected(Throwable cause, DatabaseSettings settings) {
        var sentence = "Cannot run the database in %s, check its permissions and free space: %s";
        return new DatabaseStartException(
                sentence.formatted(settings.directory().root(), cause), cause);
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port.join(), DatabaseCluster.DATABASE);
    }

    String password() {
        return installation.password();
    }

    private void keepRunning() {
        @Nullable ServerProcess process = null;
        try {
            while (true) {
                process = launch();
                awaitDeath(process);
            }
        } catch (InterruptedException closed) {
            // close() wants the server stopped, which follows.
        } catch (IOException | RuntimeException e) {
            if (!port.completeExceptionally(e)) {
                LOG.error("The database server stays down; restart Marquee once the cause is removed", e);
            }
        } finally {
            if (process != null) {
                process.stop();
            }
        }
    }

    private ServerProcess launch() throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            // The port stays once the application knows it; until then another program may snatch it away.
            int candidate = port.isDone() ? port.join() : freePort();
            try {
                var process = ServerProcess.launch(installation, candidate);
                port.complete(candidate);
                return process;
            } catch (DatabaseStartException e) {
                if (attempt == LAUNCH_ATTEMPTS) {
                    throw e;
                }
                // The connections of a server that was killed need a moment to notice.
                Thread.sleep(attempt * PAUSE_BEFORE_NEXT_ATTEMPT.toMillis());
            }
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitDeath(ServerProcess process) throws InterruptedException {
        int exitCode = process.process().waitFor();
        var log = installation.directory().logFile();
        if (!restarts.allows(System.nanoTime())) {
            throw new DatabaseStartException("The database server ended too often within a minute, see " + log);
        }
        LOG.errorf("The database server ended with exit code %d and is started again, see %s", exitCode, log);
    }

    @Override
    public void close() {
        keeper.interrupt();
        try {
            keeper.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lock.close();
    }
}
