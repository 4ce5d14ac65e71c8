package org.marquee.privacy;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.marquee.comment.notice.Subscriptions;
import org.marquee.comment.rule.Keys;
import org.marquee.kernel.id.Ids;
import org.marquee.kernel.job.KeepsTrying;
import org.marquee.kernel.limit.Limit;
import org.marquee.kernel.limit.Limits;
import org.marquee.kernel.mail.Outbox;
import org.marquee.kernel.text.MailAddress;

/**
 * Mails the links of requests, to those addresses that we know. Nobody who asks waits for that: neither the answer nor its time
 * tells which those are.
 */
@Singleton
public class PrivacyMail {
    private static final String BY_MAILBOX = "privacy mailbox";

    /** Somebody else may ask, again and again. */
    private static final Limit PER_MAILBOX = new Limit(3, Duration.ofDays(1));

    private final PrivacyRequests requests;
    private final PersonalComments comments;
    private final Subscriptions subscriptions;
    private final PrivacyLetters letters;
    private final Outbox outbox;
    private final Limits limits;
    private final Keys keys;
    private final Clock clock;

    PrivacyMail(
            PrivacyRequests requests,
            PersonalComments comments,
            Subscriptions subscriptions,
            PrivacyLetters letters,
            Outbox outbox,
            Limits limits,
            Keys keys,
            Clock clock) {
        this.requests = requests;
        this.comments = comments;
        this.subscriptions = subscriptions;
        this.letters = letters;
        this.outbox = outbox;
        this.limits = limits;
        this.keys = keys;
        this.clock = clock;
    }

    /** The interval is no setting for operators: tests turn the clockwork off, and take the turns themselves. */
    @Scheduled(
            identity = "privacy-mail",
            every = "{marquee.privacy-mail.every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @KeepsTrying("Could not look for requests about people's data")
    void turn() {
        run();
    }

    /** Deals with all that nobody has dealt with. */
    public void run() {
        while (outbox.isOpen() && QuarkusTransaction.requiringNew().call(this::mailOne)) {
            Log.debug("There may be more requests about people's data");
        }
    }

    /** One at a time: who waited for the turns of several could wait for somebody who waits for them. */
    private boolean mailOne() {
        var one = requests.unmailed();
        one.ifPresent(this::mail);
        return one.isPresent();
    }

    private void mail(PrivacyRequest request) {
        var email = Objects.requireNonNull(request.email);
        subscriptions.takeTurn(keys.address(email));
        if (isKnown(keys.address(email)) && limits.allows(BY_MAILBOX, MailAddress.mailbox(email), PER_MAILBOX)) {
            outbox.put(Ids.next(), letters.letter(request, email));
            request.mailed(clock.instant());
        } else {
            requests.delete(request);
        }
    }

    private boolean isKnown(String addressKey) {
        return comments.isKnown(addressKey) || subscriptions.isKnown(addressKey);
    }
}
