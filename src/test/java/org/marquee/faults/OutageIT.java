package org.marquee.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.marquee.database.LoneServer;

/**
 * The database goes away, or the line to it goes silent, while everybody goes on reading and writing, past what is kept in memory:
 * {@code mvn verify -Dit.test=OutageIT -Doutage.seconds=60}. Not in the build: it wants the machine for itself.
 */
class OutageIT {
    private static final Logger LOG = Logger.getLogger(OutageIT.class);
    private static final int SECONDS = Integer.getInteger("outage.seconds", 0);
    private static final boolean IS_TIMED = SECONDS > 0;

    /** Long enough to be noticed, where nothing is timed. */
    private static final Duration OUTAGE = Duration.ofSeconds(IS_TIMED ? SECONDS : 4);

    private static final Duration BEFORE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int READERS = 8;
    private static final int WRITERS = 2;

    /** The pool, the one that watches, and those that listen. */
    private static final int CONNECTIONS = 18;

    private static final Duration REFUSED = Duration.ofMillis(300);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(6);
    private static final Duration NEEDS_NO_DATABASE = Duration.ofMillis(100);
    private static final Duration WELL_AGAIN = Duration.ofSeconds(10);

    private static final List<String> READS =
            List.of("/api/v1/genres", "/api/v1/reviews", "/api/v1/films?sort=title", "/api/v1/people");

    private static final List<String> PROBES = List.of("/q/health/live", "/openapi.yaml", "/problems");

    private static LoneServer database;
    private static Line line;
    private static Program program;
    private static Caller reader;
    private static SignedIn editor;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(IS_TIMED, "-Doutage.seconds");
        database = LoneServer.named("outage");
        line = new Line(database.port());
        var settings = new ArrayList<>(database.settings(line.port()));
        settings.add("-Dmarquee.cache.size=0");
        program = Program.start("outage", settings);
        reader = new Caller(program.address(), null);
        editor = new SignedIn(program.address());
    }

    @AfterAll
    static void stop() throws Exception {
        if (program != null) {
            program.close();
            line.close();
            database.close();
        }
    }

    @Test
    void a_database_that_is_down_is_told_of_at_once() throws Exception {
        try (var readers = readers();
                var writers = writers();
                var probes = probes()) {
            var outage = during(line::cut, line::mend, readers);
            var meanwhile = readers.between(outage.begin, outage.end);
            assertTrue(meanwhile.stream().noneMatch(Crowd.Visit::isDone), "read without a database");
            var slow = Crowd.percentile(meanwhile, 99);
            report("down", outage, readers, writers, probes);
            assertTrue(!IS_TIMED || slow.compareTo(REFUSED) < 0, slow::toString);
        }
    }

    @Test
    void a_line_that_goes_silent_keeps_nobody_waiting() throws Exception {
        try (var readers = readers();
                var writers = writers();
                var probes = probes()) {
            report("silent", during(line::goSilent, line::speakAgain, readers), readers, writers, probes);
        }
        assertNoConnectionIsLost();
    }

    private interface Fault {
        void now() throws IOException;
    }

    private record Outage(long start, long begin, long end, long over) {}

    private static Outage during(Fault fault, Fault end, Crowd readers) throws Exception {
        var start = System.nanoTime();
        Thread.sleep(BEFORE.toMillis());
        fault.now();
        // What was asked before may still have been answered.
        var begin = System.nanoTime();
        Thread.sleep(OUTAGE.toMillis());
        var ended = System.nanoTime();
        end.now();
        Program.await(() -> isWell(readers), () -> "Still refused");
        return new Outage(start, begin, ended, System.nanoTime());
    }

    /** For so long now as it was before. */
    private static boolean isWell(Crowd readers) {
        var now = System.nanoTime();
        var last = readers.between(now - BEFORE.toNanos(), now);
        return !last.isEmpty() && last.stream().allMatch(Crowd.Visit::isDone);
    }

    private static void report(String what, Outage outage, Crowd readers, Crowd writers, Crowd probes) {
        var all = readers.between(outage.begin, outage.over);
        var written = writers.between(outage.begin, outage.over);
        var probed = probes.between(outage.begin, outage.over);
        var well = readers.untilAllIsWell(outage.end);
        LOG.infof(
                "%s: reads p99 %s before, %s meanwhile, %s at most; writes %s at most; probes p99 %s; well again after %s",
                what,
                Crowd.percentile(readers.between(outage.start, outage.begin), 99),
                Crowd.percentile(readers.between(outage.begin, outage.end), 99),
                Crowd.percentile(all, 100),
                Crowd.percentile(written, 100),
                Crowd.percentile(probed, 99),
                well);
        for (var crowd : List.of(readers, writers, probes)) {
            assertEquals(List.of(), List.copyOf(crowd.strange));
        }
        if (IS_TIMED) {
            assertInTime(all, written, probed, well);
        }
    }

    private static void assertInTime(
            List<Crowd.Visit> all, List<Crowd.Visit> written, List<Crowd.Visit> probed, Duration well) {
        assertTrue(Crowd.percentile(all, 100).compareTo(LONGEST_ANSWER) <= 0, "a read took too long");
        assertTrue(Crowd.percentile(written, 100).compareTo(LONGEST_ANSWER) <= 0, "a write took too long");
        assertTrue(Crowd.percentile(probed, 99).compareTo(NEEDS_NO_DATABASE) <= 0, "a probe took too long");
        assertTrue(well.compareTo(WELL_AGAIN) < 0, well::toString);
    }

    private static void assertNoConnectionIsLost() throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from pg_stat_activity"
                        + " where backend_type = 'client backend' and pid <> pg_backend_pid()")) {
            row.next();
            assertTrue(row.getInt(1) <= CONNECTIONS, row.getInt(1) + " connections");
        }
    }

    private static Crowd readers() {
        return new Crowd(READERS, PAUSE, turn -> reader.get(READS.get(turn % READS.size())));
    }

    private static Crowd writers() {
        return new Crowd(
                WRITERS,
                PAUSE,
                turn -> editor.send("POST", Caller.TAGS, Map.of("name", "Name", "slug", "tag-" + UUID.randomUUID())));
    }

    private static Crowd probes() {
        return new Crowd(1, PAUSE, turn -> reader.get(PROBES.get(turn % PROBES.size())));
    }
}
