package org.marquee.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The program of that name. */
final class WrkLoad implements Load {
    private static final String SCRIPT = """
            local requests = {}
            local at = 0
            function init(arguments)
              if arguments[2] == "gzip" then wrk.headers["Accept-Encoding"] = "gzip" end
              for path in io.lines(arguments[1]) do
                requests[#requests + 1] = wrk.format("GET", path)
              end
              math.randomseed(os.time())
              at = math.random(#requests)
            end
            function request()
              at = at % #requests + 1
              return requests[at]
            end
            function done(summary, latency, requests)
              local errors = summary.errors
              io.write(string.format("outcome %d %d %d %d %d %d\\n", summary.requests, summary.duration,
                latency:percentile(50), latency:percentile(99), summary.bytes,
                errors.connect + errors.read + errors.write + errors.status + errors.timeout))
            end
            """;

    private static final double MICROS_PER_SECOND = 1e6;
    private static final double MICROS_PER_MILLI = 1e3;

    private final Path script = Files.createTempFile("benchmark", ".lua");

    WrkLoad() throws IOException {
        Files.writeString(script, SCRIPT);
        script.toFile().deleteOnExit();
    }

    static boolean isInstalled() throws InterruptedException {
        try {
            // It takes no argument for asking its version alone without a complaint.
            new ProcessBuilder("wrk", "-v")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            return true;
        } catch (IOException notThere) {
            return false;
        }
    }

    @Override
    public String name() {
        return "wrk";
    }

    @Override
    public Outcome run(Target target, int seconds) throws IOException, InterruptedException {
        var paths = Files.createTempFile("benchmark", ".txt");
        try {
            Files.write(paths, target.paths());
            return read(output(target, seconds, paths));
        } finally {
            Files.delete(paths);
        }
    }

    private String output(Target target, int seconds, Path paths) throws IOException, InterruptedException {
        var command = List.of(
                "wrk",
                "-t1",
                "-c" + target.connections(),
                "-d" + seconds,
                "--timeout=10",
                "-s" + script,
                "http://127.0.0.1:" + target.port(),
                "--",
                paths.toString(),
                target.gzip() ? "gzip" : "plain");
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(output);
        }
        return output;
    }

    private static Outcome read(String output) {
        var numbers = output.lines()
                .filter(line -> line.startsWith("outcome "))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(output))
                .split(" ");
        return new Outcome(
                Long.parseLong(numbers[1]),
                Long.parseLong(numbers[2]) / MICROS_PER_SECOND,
                Long.parseLong(numbers[3]) / MICROS_PER_MILLI,
                Long.parseLong(numbers[4]) / MICROS_PER_MILLI,
                Long.parseLong(numbers[5]),
                Long.parseLong(numbers[6]));
    }
}
