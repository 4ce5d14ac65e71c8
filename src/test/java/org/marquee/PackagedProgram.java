package org.marquee;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** The settings of the program that {@link PackagedIT} starts: all else is as a user gets it. */
public final class PackagedProgram implements QuarkusTestResourceLifecycleManager {

    static final Path DATA = Path.of("target", "packaged").toAbsolutePath();

    /** Where Quarkus lets the program write, because it waits there for the port. */
    static final Path LOG = DATA.resolveSibling("quarkus.log");

    /** Where browsers find this program and the frontend; only browsers of tests know these hosts. */
    public static final String API = "http://marquee.test";

    public static final String FRONTEND = "http://frontend.test";

    /** Whether this run of the tests uses a server that somebody else runs. */
    static boolean hasExternalDatabase() {
        return System.getenv("QUARKUS_DATASOURCE_JDBC_URL") != null;
    }

    @Override
    public Map<String, String> start() {
        try {
            deleteData();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var settings = new HashMap<>(Map.of(
                "marquee.data-dir",
                DATA.toString(),
                "marquee.link.public-url",
                API,
                "marquee.link.review-page",
                FRONTEND + "/reviews/{slug}",
                "quarkus.management.port",
                "0"));
        if (hasExternalDatabase()) {
            // By default only the embedded database gets the sample content.
            settings.put("marquee.demo", "true");
            // And only the embedded one goes without these.
            settings.put("marquee.token.keys-dir", DATA.resolve("keys").toString());
        }
        return settings;
    }

    private static void deleteData() throws IOException {
        if (!Files.exists(DATA)) {
            return;
        }
        try (var files = Files.walk(DATA)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void stop() {}
}
