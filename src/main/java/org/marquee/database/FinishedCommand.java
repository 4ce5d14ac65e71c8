package org.marquee.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A program that was run to its end, and what it wrote. */
record FinishedCommand(int exitCode, String output) {

    /** What a shell answers for a program that is not there. */
    private static final int NOT_FOUND = 127;

    static FinishedCommand run(List<String> command) throws IOException {
        return run(command, "");
    }

    static FinishedCommand run(List<String> command, String input) throws IOException {
        Process process;
        try {
            process = withCleanEnvironment(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            return new FinishedCommand(NOT_FOUND, String.valueOf(e.getMessage()));
        }
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // The program ended without reading; its exit code tells more.
        }
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            return new FinishedCommand(process.waitFor(), output);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while running " + command.get(0), e);
        }
    }

    /** Without the variables of this JVM: some hold secrets, and those of PostgreSQL would override our settings. */
    static ProcessBuilder withCleanEnvironment(List<String> command) {
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().retainAll(List.of("PATH"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    boolean succeeded() {
        return exitCode == 0;
    }

    FinishedCommand orElseFail(String sentence) {
        if (succeeded()) {
            return this;
        }
        throw new DatabaseStartException((sentence + "\n" + output).strip());
    }
}
