package org.marquee.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** A shell into which commands are typed one after the other, each letter as the guide has it. */
final class Shell implements AutoCloseable {
    private static final String END = "end-of-what-this-command-says";

    private final Process process;
    private final Writer in;
    private final BufferedReader out;

    /**
     * @param folder where the commands run
     * @param port where the service really is that the commands know as {@code localhost:8080}
     */
    Shell(Path folder, int port) throws IOException {
        Files.writeString(
                folder.resolve(".curlrc"),
                "connect-to = \"localhost:8080:127.0.0.1:%d\"%nnoproxy = \"*\"%nmax-time = 60%n".formatted(port));
        var builder = new ProcessBuilder("bash").directory(folder.toFile());
        builder.environment().put("CURL_HOME", folder.toString());
        process = builder.redirectError(folder.resolve("errors.txt").toFile()).start();
        in = new OutputStreamWriter(process.getOutputStream(), UTF_8);
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    /** Whether this machine has all that the commands are made of. */
    static boolean isThere() throws InterruptedException {
        try {
            return new ProcessBuilder(
                                    "bash", "-c", "for each in curl sed tee grep; do command -v $each || exit 1; done")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** What a command says. */
    String run(String command) throws IOException {
        in.write(command + "\nprintf '\\n" + END + "\\n'\n");
        in.flush();
        var said = new StringBuilder();
        for (var line = out.readLine(); !END.equals(line); line = out.readLine()) {
            if (line == null) {
                throw new IOException("The shell ended after " + command + ", having said " + said);
            }
            said.append(line).append('\n');
        }
        return said.toString();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
