package org.marquee.comment;

import java.util.List;
import org.marquee.comment.rule.Judgement;
import org.marquee.comment.rule.Reason;
import org.marquee.comment.rule.Submission;

/**
 * A comment, and what the rules made of it.
 *
 * @param submission as the rules saw it
 */
record Judged(
        NewComment comment, Submission submission, CommentStatus status, CommentStatus told, List<Reason> reasons) {

    static Judged of(NewComment comment, Submission submission, Judgement judgement) {
        return new Judged(
                comment,
                submission,
                CommentStatus.of(judgement.verdict()),
                CommentStatus.of(judgement.told()),
                judgement.reasons());
    }
}
