package org.marquee.comment.rule;

import java.util.Optional;
import org.marquee.kernel.problem.ProblemException;

/** One thing that comments are judged by. */
interface Rule {
    /**
     * What it says; nothing when there is nothing to say. The first verdict but {@link Verdict#PASS} decides.
     *
     * @throws ProblemException when the comment is refused: its author may know why, and do it better
     */
    Optional<Reason> judge(Hearing hearing);
}
