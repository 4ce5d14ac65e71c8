package org.marquee.kernel.mail;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import org.marquee.kernel.job.KeepsTrying;
import org.marquee.kernel.mail.MailServer.Line;
import org.marquee.kernel.mail.Outbox.WaitingLetter;

/**
 * Brings what is in the outbox to the mail server, each letter at least once. Several instances may do so at once. No transaction
 * waits for the server.
 */
@Singleton
public class Mailer {
    /** Letters in one go, over one connection. */
    private static final int AT_ONCE = 10;

    /** How long a letter waits after each attempt; behind the last, it is given up. */
    private static final List<Duration> DELAYS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofDays(1));

    private final Outbox outbox;
    private final MailServer server;

    Mailer(Outbox outbox, MailServer server) {
        this.outbox = outbox;
        this.server = server;
    }

    /** Mail that will never be sent is found out about at the start, and not by who waits for it. */
    void start(@Observes StartupEvent event) {
        server.check();
    }

    /** The interval is no setting for operators: tests turn the clockwork off, and take the turns themselves. */
    @Scheduled(
            identity = "mail",
            every = "{marquee.mailer.every:2s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @KeepsTrying("The outbox could not be looked at")
    void turn() {
        run();
    }

    /** Sends all that is due. */
    public void run() {
        if (outbox.isOpen()) {
            for (var letters = outbox.take(AT_ONCE); !letters.isEmpty(); letters = outbox.take(AT_ONCE)) {
                send(letters);
            }
        }
    }

    private void send(List<WaitingLetter> letters) {
        try (var line = server.line()) {
            letters.forEach(letter -> send(letter, line));
        } catch (MessagingException e) {
            // They have been sent, or are taken up again.
            Log.debugf("The line to the mail server broke at its end: %s", Refusal.describe(e));
        }
    }

    private void send(WaitingLetter letter, Line line) {
        try {
            line.send(letter);
            outbox.remove(letter.id());
        } catch (MessagingException e) {
            tryLater(letter, e);
        }
    }

    private void tryLater(WaitingLetter letter, MessagingException e) {
        if (letter.attempts() > DELAYS.size() || Refusal.isForGood(e)) {
            outbox.remove(letter.id());
            Log.warnf("Mail %s was given up at attempt %d: %s", letter.id(), letter.attempts(), Refusal.describe(e));
        } else {
            outbox.postpone(letter.id(), DELAYS.get(letter.attempts() - 1));
            Log.infof(
                    "Mail %s could not be sent at attempt %d: %s", letter.id(), letter.attempts(), Refusal.describe(e));
        }
    }
}
