package org.marquee.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.marquee.faults.Crowd.Visit;

/**
 * How much longer writers wait while webhooks are sent to receivers that are out of order, which takes the most attempts:
 * {@code mvn verify -Dit.test=WebhookCostIT -Dwebhook.cost=20}, in seconds for each turn. Not in the build: it wants the machine for
 * itself.
 */
class WebhookCostIT {
    private static final Logger LOG = Logger.getLogger(WebhookCostIT.class);
    private static final int SECONDS = Integer.getInteger("webhook.cost", 0);
    private static final Duration TURN = Duration.ofSeconds(SECONDS);
    private static final int WRITERS = 4;
    private static final Duration PAUSE = Duration.ofMillis(60);

    /** Without and with webhooks in turn, as other work on the machine comes and goes. */
    private static final int TURNS = 4;

    private static final double MOST = 1.2;
    private static final Duration SLOW = Duration.ofSeconds(20);

    private static Program program;
    private static SignedIn admin;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(SECONDS > 0, "-Dwebhook.cost");
        program = Program.start(
                "webhook-cost",
                List.of(
                        "-Dmarquee.outbound.allow-private-addresses=true",
                        "-Dmarquee.webhooks.retry-scale=" + 1 / 60.0,
                        // As it is used; the other tests are over before the better compiler has begun.
                        "-XX:TieredStopAtLevel=4",
                        "-XX:-UseSerialGC",
                        "-XX:+UseG1GC"));
        admin = new SignedIn(program.address());
    }

    @AfterAll
    static void stop() throws Exception {
        if (program != null) {
            program.close();
        }
    }

    @Test
    void writers_hardly_wait_for_webhooks() throws Exception {
        // The compilers have most of their work behind them then.
        for (int turn = 0; turn < TURNS; turn++) {
            with();
        }
        var without = new ArrayList<Visit>();
        var with = new ArrayList<Visit>();
        for (int turn = 0; turn < TURNS; turn++) {
            without.addAll(write());
            with.addAll(with());
        }
        for (int percent : List.of(50, 90, 99)) {
            LOG.infof(
                    "p%d of %d and %d writes: %s ms without webhooks, %s ms with them",
                    percent,
                    without.size(),
                    with.size(),
                    Crowd.percentile(without, percent).toMillis(),
                    Crowd.percentile(with, percent).toMillis());
        }
        var times = (double) Crowd.percentile(with, 99).toNanos()
                / Crowd.percentile(without, 99).toNanos();
        LOG.infof("p99 with webhooks is %.2f times what it is without", times);
        assertTrue(times <= MOST, "writers wait for webhooks");
    }

    private static List<Visit> with() throws Exception {
        try (var receivers = new BrokenReceivers(admin, SLOW)) {
            var hooks = receivers.listen();
            var visits = write();
            for (var hook : hooks) {
                var answer = admin.send("DELETE", hook, null, "If-Match", "*");
                assertTrue(answer.isDone(), answer::body);
            }
            return visits;
        }
    }

    private static List<Visit> write() throws InterruptedException {
        var begin = System.nanoTime();
        var writers = new Crowd(WRITERS, PAUSE, new FilmDesk(admin)::write);
        Thread.sleep(TURN.toMillis());
        writers.close();
        assertEquals(List.of(), List.copyOf(writers.strange));
        return writers.between(begin, System.nanoTime());
    }
}
