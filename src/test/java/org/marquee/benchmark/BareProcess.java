package org.marquee.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Starts {@link BareServer}. */
final class BareProcess {
    private BareProcess() {}

    static JavaProcess start(String kind, Database database, Options options, String known)
            throws IOException, InterruptedException {
        var log = options.directory().resolve("bare-" + kind + ".log");
        return JavaProcess.start(log, options.jvm(), Map.of(), port -> arguments(kind, port, database))
                .awaitReady(known);
    }

    private static List<String> arguments(String kind, int port, Database database) {
        return List.of(
                "-classpath",
                System.getProperty("java.class.path"),
                BareServer.class.getName(),
                kind,
                "" + port,
                "" + database.port(),
                database.password());
    }
}
