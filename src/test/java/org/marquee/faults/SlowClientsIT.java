package org.marquee.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.marquee.faults.SlowClient.Habit;

/**
 * A thousand who send or read next to nothing, and thousands who do nothing at all, while others are to be served; until all are
 * cut off: {@code mvn verify -Dit.test=SlowClientsIT -Dslow.seconds=130 -Dslow.idle=10000} (with {@code ulimit -n 20000}). Not in
 * the build: it wants the machine for itself.
 */
class SlowClientsIT {
    private static final Logger LOG = Logger.getLogger(SlowClientsIT.class);
    private static final int CLIENTS = Integer.getInteger("slow.clients", 1000);
    private static final Duration SPAN = Duration.ofSeconds(Integer.getInteger("slow.seconds", 0));
    private static final int IDLE = Integer.getInteger("slow.idle", 0);

    private static final Duration WARMING = Duration.ofSeconds(3);
    private static final Duration BETWEEN_DROPS = Duration.ofSeconds(3);
    private static final Duration SLOWEST_PROBE = Duration.ofMillis(500);
    private static final Duration WHO_HANGS = Duration.ofSeconds(60);
    private static final Duration WHO_DRIPS = Duration.ofSeconds(120);
    private static final Duration READING = Duration.ofSeconds(5);
    private static final int MORE_MEGABYTES = 200;
    private static final int TIMES_AS_LONG = 2;

    /** Columns of a line in /proc/net/tcp6, and what stands in the last. */
    private static final int LOCAL = 1;

    private static final int REMOTE = 2;
    private static final int STATE = 3;
    private static final String ESTABLISHED = "01";

    /** Below which a doubling says nothing. */
    private static final Duration NOTHING = Duration.ofMillis(10);

    private static final List<String> PROBES = List.of("/q/health/live", "/q/health/ready", "/api/v1/genres");

    private static Program program;
    private static Caller reader;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(!SPAN.isZero() || IDLE > 0, "-Dslow.seconds, -Dslow.idle");
        program = Program.start("slow", List.of());
        reader = new Caller(program.address(), null);
    }

    @AfterAll
    static void stop() throws Exception {
        if (program != null) {
            program.close();
        }
    }

    @Test
    void who_is_slow_keeps_nobody_else_waiting() throws Exception {
        assumeTrue(!SPAN.isZero(), "-Dslow.seconds");
        var clients = new ArrayList<SlowClient>();
        try (var probes = new Crowd(2, Duration.ofMillis(50), turn -> reader.get(PROBES.get(turn % PROBES.size())))) {
            Thread.sleep(WARMING.toMillis());
            var begin = System.nanoTime();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(new SlowClient(Habit.values()[i % Habit.values().length], program.port()));
            }
            while (System.nanoTime() - begin < SPAN.toNanos()) {
                var lines = lines();
                clients.forEach(client -> client.goOn(lines));
                Thread.sleep(BETWEEN_DROPS.toMillis());
            }
            var probed = probes.between(begin, System.nanoTime());
            LOG.infof("probes: p99 %s, slowest %s", Crowd.percentile(probed, 99), Crowd.percentile(probed, 100));
            assertEquals(List.of(), List.copyOf(probes.strange));
            assertTrue(probed.stream().allMatch(Crowd.Visit::isDone), "a probe was refused");
            assertCut(clients);
            var slowest = Crowd.percentile(probed, 100);
            assertTrue(slowest.compareTo(SLOWEST_PROBE) <= 0, slowest::toString);
        } finally {
            for (var client : clients) {
                client.close();
            }
        }
    }

    /** The ports of those whose connections the program keeps. */
    private static Set<Integer> lines() throws IOException {
        var ours = ":%04X".formatted(program.port());
        return Files.readAllLines(Path.of("/proc", "" + program.pid(), "net", "tcp6")).stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(line -> line[LOCAL].endsWith(ours) && line[STATE].equals(ESTABLISHED))
                .map(line -> Integer.valueOf(line[REMOTE].substring(line[REMOTE].indexOf(':') + 1), 16))
                .collect(Collectors.toSet());
    }

    /** Nobody is kept for longer than is promised, as far as the test has lasted. */
    private static void assertCut(List<SlowClient> clients) {
        Map<Habit, Duration> longest = new EnumMap<>(Habit.class);
        for (var client : clients) {
            var kept = client.kept() == null ? SPAN : client.kept();
            longest.merge(client.habit(), kept, (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
        LOG.infof("kept for: %s", longest);
        longest.forEach((habit, kept) -> {
            var most = (habit.drips() ? WHO_DRIPS : WHO_HANGS).plus(BETWEEN_DROPS);
            assertTrue(kept.compareTo(most) <= 0, () -> habit + " was kept for " + kept);
        });
    }

    @Test
    void who_does_nothing_costs_next_to_nothing() throws Exception {
        assumeTrue(IDLE > 0, "-Dslow.idle");
        var before = reading();
        var memory = megabytes();
        var lines = new ArrayList<Socket>();
        try {
            for (int i = 0; i < IDLE; i++) {
                lines.add(new Socket(InetAddress.getLoopbackAddress(), program.port()));
            }
            var after = reading();
            var more = megabytes() - memory;
            LOG.infof("%d idle connections: %d MB more, p99 %s, before %s", IDLE, more, after, before);
            assertTrue(more <= MORE_MEGABYTES, more + " MB more");
            assertTrue(after.compareTo(before.plus(NOTHING).multipliedBy(TIMES_AS_LONG)) <= 0, after::toString);
        } finally {
            for (var line : lines) {
                line.close();
            }
        }
    }

    private static Duration reading() throws InterruptedException {
        var begin = System.nanoTime();
        try (var readers = new Crowd(4, Duration.ofMillis(5), turn -> reader.get("/api/v1/genres"))) {
            Thread.sleep(READING.toMillis());
            assertEquals(List.of(), List.copyOf(readers.strange));
            return Crowd.percentile(readers.between(begin, System.nanoTime()), 99);
        }
    }

    /** What the program takes up of the machine's memory. */
    private static int megabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", "" + program.pid(), "status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .map(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
