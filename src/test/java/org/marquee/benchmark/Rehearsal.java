package org.marquee.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Starts the packaged program once, as the build's last step, so that the JVM keeps the classes that a start loads: later ones take
 * them from there, and need half as long. The build is as good without: where the program can't run, it says so and goes on.
 */
final class Rehearsal {
    private static final Logger LOG = Logger.getLogger(Rehearsal.class);

    /** As README.md's first command names them: JDK 17 compares the words, not the files. */
    private static final Path PROGRAM = Path.of("target", "quarkus-app", "quarkus-run.jar");

    private static final Path ARCHIVE = PROGRAM.resolveSibling("classes.jsa");
    private static final Path DATA = Path.of("target", "rehearsal");

    /** What readers ask for first, found or not: the classes that answer are the same. */
    private static final List<String> PAGES = List.of(
            "/api/v1/reviews",
            "/api/v1/reviews/none",
            "/api/v1/films",
            "/api/v1/search?q=film",
            "/feeds/reviews.atom",
            "/openapi.json");

    private Rehearsal() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Files.deleteIfExists(ARCHIVE);
        try (var program = start().awaitReady("/q/health/ready")) {
            for (var page : PAGES) {
                program.status(page);
            }
        } catch (IOException | IllegalStateException e) {
            LOG.warnf("It starts without an archive of its classes: %s", e.getMessage());
        }
    }

    private static JavaProcess start() throws IOException {
        return JavaProcess.start(
                DATA.resolve("marquee.log"),
                "-XX:ArchiveClassesAtExit=" + ARCHIVE,
                Map.of(),
                port -> List.of(
                        "-Dmarquee.data-dir=" + DATA,
                        "-Dmarquee.database.disposable=true",
                        "-Dmarquee.demo=false",
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=" + port,
                        "-Dquarkus.management.port=0",
                        "-jar",
                        PROGRAM.toString()));
    }
}
