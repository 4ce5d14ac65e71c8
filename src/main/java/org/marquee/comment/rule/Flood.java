package org.marquee.comment.rule;

import static java.util.Comparator.comparingLong;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.marquee.kernel.limit.Addresses;
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

    /** How many networks' worth of comments are taken from a site: more than families need, and less than a flood. */
    private static final int NETWORKS_OF_SITE = 10;

    private final Limits limits;
    private final RuleConfig config;

    Flood(Limits limits, RuleConfig config) {
        this.limits = limits;
        this.config = config;
    }

    /**
     * Counts that somebody sends something, before anything else is done with it.
     *
     * @throws ProblemException 429 when there was too much of it from the same network
     */
    void take(Submission.Origin origin) {
        perNetwork("comment-tries", origin, Limit.perMinute(config.triesPerMinute()))
                .forEach(this::take);
    }

    /**
     * Counts a comment, whatever becomes of it.
     *
     * @return what is left for the network that it came from
     * @throws ProblemException 429 when that, or the review, had enough
     */
    Allowance take(Submission submission) {
        // That of the review is nothing that is left for its author.
        var left = perNetwork(submission).map(this::take).min(comparingLong(Allowance::remaining));
        perReview(submission).forEach(this::take);
        return left.orElseThrow();
    }

    /** Takes back that it was counted. */
    void forget(Submission submission) {
        Stream.concat(perNetwork(submission), perReview(submission))
                .forEach(each -> limits.giveBack(each.name, each.key, each.limit));
    }

    private Allowance take(Counted each) {
        return limits.take(each.name, each.key, each.limit);
    }

    private Stream<Counted> perNetwork(Submission submission) {
        var origin = submission.origin();
        var perMinute = Limit.perMinute(config.perMinute());
        return submission.edited() != null
                ? perNetwork("comment-edits", origin, perMinute)
                : Stream.concat(
                        perNetwork("comments", origin, perMinute),
                        perNetwork("comments-per-hour", origin, Limit.perHour(config.perHour())));
    }

    /** By the network, and by the site that it is one of many of. */
    private static Stream<Counted> perNetwork(String name, Submission.Origin origin, Limit limit) {
        var site = Addresses.siteOf(origin.ip())
                .map(all ->
                        new Counted(name + "-of-site", all, new Limit(limit.times() * NETWORKS_OF_SITE, limit.span())));
        return Stream.concat(Stream.of(new Counted(name, origin.networkKey(), limit)), site.stream());
    }

    private Stream<Counted> perReview(Submission submission) {
        var review = submission.place().reviewId().toString();
        return submission.edited() != null
                ? Stream.empty()
                : Stream.of(new Counted("comments-of-review", review, Limit.perMinute(config.perReviewAndMinute())));
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

    /** One thing that there is only so much of. */
    private record Counted(String name, String key, Limit limit) {}
}
