package org.marquee.comment.rule;

import jakarta.inject.Singleton;
import org.marquee.kernel.problem.ProblemException;

/** All rules, in their order. */
@Singleton
public class Rules {

    /**
     * Judges a comment. Not within a transaction: others are asked for their opinion, who may take their time.
     *
     * @throws ProblemException when it is refused, with what its author can do about it
     */
    public Judgement judge(Submission submission) {
        throw new UnsupportedOperationException(submission.toString());
    }
}
