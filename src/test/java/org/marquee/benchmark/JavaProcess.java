package org.marquee.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A server in a JVM of its own, all of them with the same flags. */
final class JavaProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    final int port;
    final Process process;
    private final Path log;

    private JavaProcess(int port, Process process, Path log) {
        this.port = port;
        this.process = process;
        this.log = log;
    }

    /** What a port is known by before there is one. */
    interface Arguments {
        List<String> on(int port);
    }

    static JavaProcess start(Path log, String flags, Map<String, String> environment, Arguments arguments)
            throws IOException {
        int port = freePort();
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(flags.split(" ")));
        command.addAll(arguments.on(port));
        Files.createDirectories(log.getParent());
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("MARQUEE_"));
        builder.environment().putAll(environment);
        var process = builder.start();
        // An interrupted run leaves nothing behind.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return new JavaProcess(port, process, log);
    }

    JavaProcess awaitReady(String path) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (status(path) != 200) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("It did not become ready, see " + log);
            }
            Thread.sleep(20);
        }
        return this;
    }

    int status(String path) throws InterruptedException {
        try {
            return CLIENT.send(request(path), BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        var answer = CLIENT.send(request(path), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " is answered with " + answer.statusCode());
        }
        return answer;
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .build();
    }

    long cpuNanos() {
        return process.info().totalCpuDuration().orElseThrow().toNanos();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
