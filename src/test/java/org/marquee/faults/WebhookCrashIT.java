package org.marquee.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Receiver;

/**
 * The program is killed before all is delivered, and receivers are out of order meanwhile. For longer than in the build: {@code mvn
 * verify -Dit.test=WebhookCrashIT -Dwebhook.kills=20 -Dwebhook.outage=60}; pauses between attempts are a sixtieth of what they are, so
 * that a minute is an hour.
 */
class WebhookCrashIT {
    private static final Logger LOG = Logger.getLogger(WebhookCrashIT.class);
    private static final int KILLS = Integer.getInteger("webhook.kills", 2);
    private static final int CHANGES = 40;

    /** Long enough for some attempts, where it is no whole hour. */
    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("webhook.outage", 4));

    private static final int WRITERS = 4;
    private static final Duration PAUSE = Duration.ofMillis(40);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static Program program;
    private static SignedIn admin;

    @BeforeAll
    static void start() throws Exception {
        program = Program.start(
                "webhook-crash",
                List.of(
                        "-Dmarquee.outbound.allow-private-addresses=true",
                        "-Dmarquee.webhooks.timeout=" + PATIENCE,
                        "-Dmarquee.webhooks.retry-scale=" + 1 / 60.0));
        admin = new SignedIn(program.address());
    }

    @AfterAll
    static void stop() throws Exception {
        program.close();
    }

    @Test
    void nothing_is_lost_when_the_program_is_killed_between_commit_and_delivery() throws Exception {
        try (var receiver = new Receiver()) {
            BrokenReceivers.hook(admin, "Hook", receiver);
            var films = new FilmDesk(admin);
            for (int kill = 0; kill < KILLS; kill++) {
                // Half of the times, the receiver is away as well.
                if (kill % 2 == 1) {
                    receiver.goesAway();
                }
                write(films);
                program.killAndStartAgain();
                if (kill % 2 == 1) {
                    receiver.comesBack();
                }
            }
            write(films);
            Program.await(() -> films.missing(receiver) <= 0, () -> "Lost: " + films.missing(receiver));
            films.assertTold(receiver);
            LOG.infof(
                    "killed %d times: %d events, %d deliveries",
                    KILLS, films.acknowledged(), receiver.taken().size());
        }
    }

    @Test
    void all_arrives_in_order_after_an_hour_without_receivers_and_a_kill() throws Exception {
        try (var receivers = new BrokenReceivers(admin, PATIENCE.multipliedBy(2))) {
            receivers.listen();
            var films = new FilmDesk(admin);
            write(films, OUTAGE.dividedBy(2));
            program.killAndStartAgain();
            write(films, OUTAGE.dividedBy(2));
            receivers.assertGoodAloneIsServed(films);
            receivers.recover();
            // What is new shows that they are there again.
            write(films);
            var begin = System.nanoTime();
            Program.await(() -> receivers.missing(films) <= 0, () -> "Lost: " + receivers.missing(films));
            LOG.infof(
                    "%d events for each, all there %d ms after recovery",
                    films.acknowledged(),
                    Duration.ofNanos(System.nanoTime() - begin).toMillis());
            receivers.assertTold(films);
        }
    }

    private static void write(FilmDesk films) throws IOException {
        for (int turn = 0; turn < CHANGES; turn++) {
            var answer = films.write(turn);
            assertTrue(answer.isDone(), answer::body);
        }
    }

    /** Many at once, for so long. */
    private static void write(FilmDesk films, Duration span) throws InterruptedException {
        try (var writers = new Crowd(WRITERS, PAUSE, films::write)) {
            Thread.sleep(span.toMillis());
            Program.await(() -> films.acknowledged() >= CHANGES, () -> "Too slow to write: " + writers.strange);
            assertEquals(List.of(), List.copyOf(writers.strange));
        }
    }
}
