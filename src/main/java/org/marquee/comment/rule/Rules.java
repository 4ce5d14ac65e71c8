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
    private static final Rule POLICY = new SitePolicy();

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
                new BlockList(), new Honeypot(), new ManyLinks(), words, spamService, new TrustedAuthor(), POLICY);
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
        var reasons = reasons(hearing);
        var verdict = reasons.stream()
                .map(Reason::verdict)
                .reduce((before, last) -> last)
                .orElse(Verdict.PASS);
        return new Judgement(verdict, told(verdict, hearing), reasons, allowance);
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

    /** Up to the one that decides. */
    private List<Reason> reasons(Hearing hearing) {
        var reasons = new ArrayList<Reason>();
        for (var rule : rules) {
            rule.judge(hearing).ifPresent(reasons::add);
            if (!reasons.isEmpty() && reasons.get(reasons.size() - 1).verdict() != Verdict.PASS) {
                break;
            }
        }
        return List.copyOf(reasons);
    }

    /** Of spam, no more than what the policy alone would say. */
    private static Verdict told(Verdict verdict, Hearing hearing) {
        return switch (verdict) {
            case PASS, HOLD -> verdict;
            case SPAM, REJECT -> POLICY.judge(hearing).map(Reason::verdict).orElse(Verdict.PASS);
        };
    }
}
