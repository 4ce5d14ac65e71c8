package org.marquee.comment.rule;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import org.marquee.kernel.limit.Allowance;
import org.marquee.kernel.limit.Limit;
import org.marquee.kernel.limit.Limits;
import org.marquee.kernel.limit.TooManyRequests;
import org.marquee.kernel.problem.ProblemException;

/** Keeps floods out: what comes in is little enough for people to look at, from whomever it comes. */
@Singleton
class Flood {
    /** When somebody may have looked after the queue. */
    private static final Duration A_WHILE = Duration.ofHours(1);

    private final Limits limits;
    private final RuleConfig config;

    Flood(Limits limits, RuleConfig config) {
        this.limits = limits;
        this.config = config;
    }

    /**
     * Counts a comment, whatever becomes of it.
     *
     * @return what is left for the network that it came from
     * @throws ProblemException 429 when that, or the review, had enough
     */
    Allowance take(Submission submission) {
        var network = submission.origin().networkKey();
        var perMinute = Limit.perMinute(config.perMinute());
        if (submission.edited() != null) {
            return limits.take("comment-edits", network, perMinute);
        }
        var inMinute = limits.take("comments", network, perMinute);
        var inHour = limits.take("comments-per-hour", network, Limit.perHour(config.perHour()));
        var review = submission.place().reviewId().toString();
        limits.take("comments-of-review", review, Limit.perMinute(config.perReviewAndMinute()));
        return inHour.remaining() < inMinute.remaining() ? inHour : inMinute;
    }

    /** Takes back that it was counted. */
    void forget(Submission submission) {
        var network = submission.origin().networkKey();
        var perMinute = Limit.perMinute(config.perMinute());
        if (submission.edited() != null) {
            limits.giveBack("comment-edits", network, perMinute);
            return;
        }
        limits.giveBack("comments", network, perMinute);
        limits.giveBack("comments-per-hour", network, Limit.perHour(config.perHour()));
        var review = submission.place().reviewId().toString();
        limits.giveBack("comments-of-review", review, Limit.perMinute(config.perReviewAndMinute()));
    }

    /** @throws ProblemException 429 when too many comments of the review wait already; an edit makes no more of them */
    void requireRoom(Submission submission, int waiting) {
        if (submission.edited() == null && waiting >= config.mostWaiting()) {
            throw new TooManyRequests(
                    "Too many comments on this review wait for a moderator. Try again in an hour.",
                    (int) A_WHILE.toSeconds(),
                    Map.of());
        }
    }
}
