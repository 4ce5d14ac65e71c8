package org.marquee.benchmark;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What may be said with {@code -Dbenchmark.…}.
 *
 * @param directory where the databases are kept between runs
 * @param reviews of the larger archive that R1 is compared on; the usual number for none
 * @param seconds of each measurement
 * @param rounds how often each is repeated, all of them in turn
 * @param soak how long mixed load goes on; zero for the table
 */
record Options(Path directory, int reviews, int seconds, int rounds, String cacheSize, String jvm, Duration soak) {
    static final int USUAL_REVIEWS = 20_000;

    static Options ofSystemProperties() {
        return new Options(
                Path.of(setting("directory", "target/benchmark")).toAbsolutePath(),
                Integer.parseInt(setting("reviews", "" + USUAL_REVIEWS)),
                Integer.parseInt(setting("seconds", "5")),
                Integer.parseInt(setting("rounds", "3")),
                setting("cache", "256M"),
                setting("jvm", "-Xmx1g"),
                Duration.parse("PT" + setting("soak", "0s")));
    }

    /** The same with other flags for the servers. */
    Options with(String flags) {
        return new Options(directory, reviews, seconds, rounds, cacheSize, flags, soak);
    }

    private static String setting(String name, String otherwise) {
        var value = System.getProperty("benchmark." + name, "");
        return value.isBlank() ? otherwise : value;
    }
}
