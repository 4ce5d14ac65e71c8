package org.marquee.client;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs scripts of Node, for which nobody has to have it. A process of its own: scripts end theirs, and work where they are started. */
final class Node {
    private static final int PATIENCE_IN_MINUTES = 5;

    private Node() {}

    /** What the script wrote; it must end well. */
    static String run(Path folder, Path script, String... arguments) throws IOException, InterruptedException {
        var log = Files.createTempFile(folder, "node", ".log");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp");
        builder.command().add(System.getProperty("java.class.path"));
        builder.command().addAll(List.of(NodeProgram.class.getName(), script.toString()));
        builder.command().addAll(List.of(arguments));
        var process = builder.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var hasEnded = process.waitFor(PATIENCE_IN_MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        var written = Files.readString(log);
        Files.delete(log);
        if (!hasEnded || process.exitValue() != 0) {
            fail("%s %s %s:%n%s"
                    .formatted(script.getFileName(), List.of(arguments), hasEnded ? "failed" : "hung", written));
        }
        return written;
    }
}
