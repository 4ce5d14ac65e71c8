package org.marquee.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.marquee.benchmark.content.DataSet;
import org.marquee.benchmark.content.DataSize;

/** The data directory of a program with so many reviews; filled once. */
final class Archive {
    static final String EMAIL = "admin@example.org";
    static final String PASSWORD = "nobody else reads this archive";

    /** Several instances behind one address share what they prepare. */
    private static final String ADDRESS = "-Dmarquee.link.public-url=http://localhost:8080";

    private static final Logger LOG = Logger.getLogger(Archive.class);
    private static final String PROGRAM =
            Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath().toString();

    final Path directory;
    private final Options options;

    private Archive(Path directory, Options options) {
        this.directory = directory;
        this.options = options;
    }

    static Archive of(int reviews, Options options) throws IOException, InterruptedException, SQLException {
        var archive = new Archive(options.directory().resolve("reviews-" + reviews), options);
        var filled = archive.directory.resolve("filled-" + DataSet.EDITION);
        if (!Files.exists(filled)) {
            archive.fill(reviews);
            Files.createFile(filled);
        }
        return archive;
    }

    private void fill(int reviews) throws IOException, InterruptedException, SQLException {
        LOG.infof("Filling %s", directory);
        delete(directory);
        try (var program = open("0")) {
            var database = Database.in(directory);
            new DataSet(DataSize.of(reviews)).load(database.url(), Database.NAME, database.password());
            // It counts the statements, from the next start on.
            database.execute(
                    "alter system set shared_preload_libraries = 'pg_stat_statements'",
                    "alter system set pg_stat_statements.track_utility = off",
                    "create extension pg_stat_statements",
                    "checkpoint");
        }
    }

    /** Starts the program on it, with a cache of this size. */
    JavaProcess open(String cache, String... settings) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(settings));
        all.add(ADDRESS);
        return start(cache, "embedded", all);
    }

    /** Starts another instance on the same database, with few connections: it answers from its cache. */
    JavaProcess openBeside(Database database, String cache) throws IOException, InterruptedException {
        var settings = new ArrayList<>(beside(database, Database.NAME));
        settings.add(ADDRESS);
        settings.add("-Dquarkus.datasource.jdbc.max-size=3");
        // Longer than the benchmark takes: what is measured is how fast what is there is answered.
        settings.add("-Dmarquee.cache.max-age=1h");
        return start(cache, "beside", settings);
    }

    /**
     * The same, on a single connection, with nothing else to do, and PostgreSQL tells how it executes each statement. Behind another
     * address: nothing is prepared, so that whatever a reader may have to wait for is executed.
     */
    JavaProcess openExplaining(Database database) throws IOException, InterruptedException {
        var settings = new ArrayList<>(beside(database, Database.ADMINISTRATOR));
        settings.add("-Dquarkus.datasource.jdbc.min-size=1");
        settings.add("-Dquarkus.datasource.jdbc.max-size=1");
        settings.add("-Dquarkus.datasource.jdbc.new-connection-sql=" + PlanLog.SETTINGS);
        settings.add("-Dquarkus.scheduler.enabled=false");
        return start("0", "explaining", settings);
    }

    private List<String> beside(Database database, String user) {
        return List.of(
                "-Dquarkus.datasource.jdbc.url=" + database.url(),
                "-Dquarkus.datasource.username=" + user,
                "-Dquarkus.datasource.password=" + database.password(),
                "-Dmarquee.token.keys-dir=" + directory.resolve("keys"));
    }

    private JavaProcess start(String cache, String name, List<String> settings)
            throws IOException, InterruptedException {
        var environment = Map.of("MARQUEE_ADMIN_EMAIL", EMAIL, "MARQUEE_ADMIN_PASSWORD", PASSWORD);
        return JavaProcess.start(directory.resolve(name + ".log"), options.jvm(), environment, port -> {
                    var arguments = new ArrayList<>(settings);
                    arguments.addAll(List.of(
                            "-Dmarquee.data-dir=" + directory,
                            "-Dmarquee.demo=false",
                            "-Dmarquee.cache.size=" + cache,
                            "-Dquarkus.http.host=127.0.0.1",
                            "-Dquarkus.http.port=" + port,
                            "-Dquarkus.management.port=0",
                            "-jar",
                            PROGRAM));
                    return arguments;
                })
                .awaitReady("/q/health/ready");
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
