package org.marquee.comment.notice;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import org.marquee.comment.notice.Approved.Guest;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.ChangeReaders;
import org.marquee.kernel.change.Subject;
import org.marquee.kernel.id.Ids;
import org.marquee.kernel.job.KeepsTrying;
import org.marquee.kernel.limit.Limit;
import org.marquee.kernel.limit.Limits;
import org.marquee.kernel.mail.Outbox;
import org.marquee.kernel.text.MailAddress;

/** Follows the change log, and mails what there is to tell of each comment that was approved. */
@Singleton
public class ReplyNotices {
    private static final String READER = "comment-notices";
    private static final int AT_ONCE = 50;

    /** Mail about what was long ago, such as from before there was a mail server, would only be strange. */
    private static final Duration HORIZON = Duration.ofDays(3);

    private static final String BY_MAILBOX = "question mailbox";

    /** Whoever makes up addresses with tags is not to bury their owner in questions. */
    private static final Limit PER_MAILBOX = new Limit(3, Duration.ofDays(1));

    private final ChangeReaders changes;
    private final ApprovedComments comments;
    private final Notices notices;
    private final Subscriptions subscriptions;
    private final NoticeLetters letters;
    private final Outbox outbox;
    private final Limits limits;

    ReplyNotices(
            ChangeReaders changes,
            ApprovedComments comments,
            Notices notices,
            Subscriptions subscriptions,
            NoticeLetters letters,
            Outbox outbox,
            Limits limits) {
        this.changes = changes;
        this.comments = comments;
        this.notices = notices;
        this.subscriptions = subscriptions;
        this.letters = letters;
        this.outbox = outbox;
        this.limits = limits;
    }

    /** The interval is no setting for operators: tests turn the clockwork off, and take the turns themselves. */
    @Scheduled(
            identity = "comment-notices",
            every = "{marquee.comment-notices.every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @KeepsTrying("Could not look for comments to tell of")
    void turn() {
        run();
    }

    /** Deals with all changes that are numbered. */
    public void run() {
        while (outbox.isOpen() && QuarkusTransaction.requiringNew().call(this::tellSome)) {
            Log.debug("There are more changes to look at");
        }
    }

    /** @return whether there is more */
    private boolean tellSome() {
        var page = changes.next(READER, Subject.COMMENT, Action.APPROVED, HORIZON, AT_ONCE);
        page.things().forEach(this::tell);
        return !page.isLast();
    }

    private void tell(UUID id) {
        comments.addressKeys(id).forEach(subscriptions::takeTurn);
        comments.find(id).ifPresent(this::tell);
    }

    private void tell(Approved comment) {
        var answered = comment.answered();
        if (answered != null && notices.isNews(comment.id())) {
            outbox.put(Ids.next(), letters.reply(comment, answered));
        }
        var author = comment.asking();
        if (author != null) {
            heed(comment, author);
        }
    }

    private void heed(Approved comment, Guest author) {
        if (author.verified()) {
            subscriptions.wish(author.addressKey(), comment.createdAt());
        } else if (subscriptions.mayBeAsked(author.addressKey())
                && limits.allows(BY_MAILBOX, MailAddress.mailbox(author.email()), PER_MAILBOX)) {
            outbox.put(Ids.next(), letters.question(comment, author));
        }
    }
}
