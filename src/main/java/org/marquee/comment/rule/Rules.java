package org.marquee.comment.rule;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.marquee.kernel.problem.ProblemException;

/**
 * All that a comment is judged by, in this order: whether the review takes comments, how long it is, the block list, the age of the
 * form, the honeypot, floods, repetitions, links, lists of words, a spam service, whether its author is trusted, and the policy of
 * the site.
 *
 * <p>What a guest may know, and do better, is asked first of all and refused. So nobody learns from what they are not refused that
 * they are blocked, or taken for a machine: such comments are answered like all others, and count like them.
 */
@Singleton
public class Rules {
    private final Entry entry;
    private final Flood flood;
    private final Backgrounds backgrounds;
    private final List<Rule> rules;
    private final Clock clock;

    Rules(Entry entry, Flood flood, Backgrounds backgrounds, WordLists words, SpamService spamService, Clock clock) {
        this.entry = entry;
        this.flood = flood;
        this.backgrounds = backgrounds;
        this.clock = clock;
        this.rules = List.of(
                new BlockList(),
                new Honeypot(),
                new ManyLinks(),
                words::unwanted,
                words::held,
                spamService,
                new TrustedAuthor(),
                new SitePolicy());
    }

    /**
     * Counts that somebody sends a comment, before anything else is done with it.
     *
     * @throws ProblemException 429 when that was tried too often
     */
    public void meet(Submission.Origin origin) {
        flood.take(origin);
    }

    /**
     * Judges a comment. Not within a transaction: counting takes transactions of its own, and another service may be asked.
     *
     * @throws ProblemException when it is refused, with what its author can do about it
     */
    public Judgement judge(Submission submission) {
        entry.require(submission, clock.instant());
        var allowance = flood.take(submission);
        var hearing = new Hearing(submission, known(submission));
        var silent = new ArrayList<Reason>();
        var open = new ArrayList<Reason>();
        hear(hearing, silent, open);
        var told = lastVerdict(open);
        return silent.isEmpty()
                ? new Judgement(told, told, List.copyOf(open), allowance)
                : new Judgement(lastVerdict(silent), told, List.copyOf(silent), allowance);
    }

    /**
     * Makes sure that what was judged may still come in: others may have said the same meanwhile, or filled the queue. In the
     * transaction that keeps it, after its place was locked.
     *
     * @throws ProblemException as above
     */
    public void confirm(Submission submission) {
        known(submission);
    }

    /** Counts a comment as if it had not been: it was judged, but could not be kept, by no fault of its author. */
    public void forget(Submission submission) {
        flood.forget(submission);
    }

    private Background known(Submission submission) {
        var background = backgrounds.of(submission);
        flood.requireRoom(submission, background.waiting());
        Entry.requireNew(background);
        return background;
    }

    /**
     * Asks the rules, up to the one that decides. Who is taken for spam is told what anybody else would be told of the same, and
     * it takes as long: so the others are asked on, as if nothing had been found.
     *
     * @param silent all up to the first that says spam, if one does
     * @param open all that say something else
     */
    private void hear(Hearing hearing, List<Reason> silent, List<Reason> open) {
        for (var rule : rules) {
            var reason = rule.judge(hearing).orElse(null);
            if (reason == null) {
                continue;
            }
            if (isSilent(reason)) {
                if (silent.isEmpty()) {
                    silent.addAll(open);
                    silent.add(reason);
                }
                continue;
            }
            open.add(reason);
            if (reason.verdict() == Verdict.HOLD) {
                return;
            }
        }
    }

    private static boolean isSilent(Reason reason) {
        return reason.verdict() == Verdict.SPAM || reason.verdict() == Verdict.REJECT;
    }

    private static Verdict lastVerdict(List<Reason> reasons) {
        return reasons.isEmpty()
                ? Verdict.PASS
                : reasons.get(reasons.size() - 1).verdict();
    }
}
