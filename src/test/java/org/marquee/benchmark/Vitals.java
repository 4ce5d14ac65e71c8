package org.marquee.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * What a program takes of the machine at a moment, as Linux tells it.
 *
 * @param heapMegabytes what is left after everything that nobody needs was thrown away
 */
record Vitals(
        long atMillis, double residentMegabytes, double heapMegabytes, int threads, int files, int databaseProcesses) {
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern THREADS = Pattern.compile("Threads:\\s+(\\d+)");
    private static final Pattern HEAP = Pattern.compile("(?:heap|generation) +total \\d+K, used (\\d+)K");
    private static final double KILOBYTES = 1024;

    enum Kind {
        RESIDENT("resident memory, MiB", Vitals::residentMegabytes),
        HEAP("heap after a collection, MiB", Vitals::heapMegabytes),
        THREADS("threads", Vitals::threads),
        FILES("open files", Vitals::files),
        DATABASE("processes of PostgreSQL", Vitals::databaseProcesses);

        final String title;
        final ToDoubleFunction<Vitals> number;

        Kind(String title, ToDoubleFunction<Vitals> number) {
            this.title = title;
            this.number = number;
        }
    }

    static Vitals of(long pid, long databasePid) throws IOException, InterruptedException {
        jcmd(pid, "GC.run");
        var heap = HEAP.matcher(jcmd(pid, "GC.heap_info"))
                .results()
                .mapToDouble(used -> Double.parseDouble(used.group(1)))
                .sum();
        var status = Files.readString(Path.of("/proc", "" + pid, "status"));
        try (var files = Files.list(Path.of("/proc", "" + pid, "fd"))) {
            return new Vitals(
                    System.nanoTime() / 1_000_000,
                    number(RESIDENT, status) / KILOBYTES,
                    heap / KILOBYTES,
                    (int) number(THREADS, status),
                    (int) files.count(),
                    (int) ProcessHandle.of(databasePid).orElseThrow().children().count());
        }
    }

    private static double number(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException(text);
        }
        return Double.parseDouble(found.group(1));
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        var program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(program, "" + pid, command)
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return output;
    }
}
