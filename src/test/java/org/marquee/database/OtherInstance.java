package org.marquee.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A second Java process that starts the server, for what cannot be tried in our own: to be killed. */
final class OtherInstance implements AutoCloseable {

    private static final String STARTED = "started";

    private final Process process;
    private final BufferedReader output;

    OtherInstance(DatabaseSettings settings) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("java.class.path");
        var folder = settings.directory().root().getParent().toString();
        process = new ProcessBuilder(List.of(java, "-cp", classPath, OtherInstance.class.getName(), folder))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        output = process.inputReader();
    }

    public static void main(String[] arguments) throws IOException {
        try {
            PostgresServer.start(DatabaseSettings.of(Path.of(arguments[0]), false));
            System.out.println(STARTED);
        } catch (DatabaseStartException e) {
            System.out.println(e.getMessage());
        }
        System.in.read();
    }

    String nextLine() throws IOException {
        return output.readLine();
    }

    void awaitStart() throws IOException {
        var line = nextLine();
        if (!STARTED.equals(line)) {
            throw new IllegalStateException(line);
        }
    }

    /** As {@code kill -9} does: nothing in the process gets to clean up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
