package org.marquee.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.marquee.comment.rule.Judgement;
import org.marquee.comment.rule.Rules;
import org.marquee.comment.rule.Submission;
import org.marquee.comment.rule.Verdict;
import org.marquee.comment.text.CommentText;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.problem.NotFound;

/** Writes down what guests make of their comments. */
@ApplicationScoped
class OwnCommentWriter {
    private final Comments comments;
    private final CommentEdits edits;
    private final CommentDecisions decisions;
    private final Rules rules;
    private final ChangeLog changes;
    private final Clock clock;

    OwnCommentWriter(
            Comments comments,
            CommentEdits edits,
            CommentDecisions decisions,
            Rules rules,
            ChangeLog changes,
            Clock clock) {
        this.comments = comments;
        this.edits = edits;
        this.decisions = decisions;
        this.rules = rules;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Lets a comment say something else. That never makes it more than it was: what waits for a moderator still does, but what
     * readers see may be held back. Of several edits at once, one comes after the other, and the last one holds.
     *
     * @throws NotFound when it was deleted meanwhile
     */
    @Transactional
    void edit(OwnState seen, OwnCommentInput input, Submission submission, Judgement judgement) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var comment = comments.requireForChange(seen.id());
        if (comment.status == CommentStatus.DELETED) {
            throw new NotFound("comment", seen.id().toString());
        }
        rules.confirm(submission);
        edits.persist(new CommentEdit(comment, Actor.ANONYMOUS, now));
        changes.record(comment.change(Actor.ANONYMOUS, Action.UPDATED, Map.of("review", comment.reviewId)));
        comment.edit(input.authorName(), input.authorUrl(), CommentText.of(input.body()), now);
        if (judgement.verdict() != Verdict.PASS) {
            holdBack(comment, judgement, now);
        }
    }

    private void holdBack(Comment comment, Judgement judgement, Instant now) {
        var from = comment.status;
        Map<String, Object> details = Map.of("review", comment.reviewId, "from", from.value);
        var status = CommentStatus.of(judgement.verdict());
        if (status.isFartherThan(from)) {
            changes.record(comment.change(Actor.SYSTEM, status.action(), details));
        }
        comment.holdBack(status, CommentStatus.of(judgement.told()), judgement.reasons(), now);
    }

    /** Takes it back, with all that was ever said in it, and of it. */
    @Transactional
    void delete(UUID id) {
        var comment = comments.requireForChange(id);
        if (comment.status == CommentStatus.DELETED) {
            return;
        }
        Map<String, Object> details = Map.of("review", comment.reviewId, "from", comment.status.value);
        changes.record(comment.change(Actor.ANONYMOUS, Action.DELETED, details));
        edits.deleteOf(List.of(id));
        decisions.forgetReasons(id);
        comment.delete(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
