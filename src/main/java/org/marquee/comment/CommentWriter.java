package org.marquee.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marquee.comment.rule.Rules;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.id.Ids;
import org.marquee.kernel.id.ReferenceCheck;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

/** Writes down what guests say, once it is judged. What may have changed meanwhile is looked at again, under the lock. */
@ApplicationScoped
class CommentWriter {
    private final Comments comments;
    private final CommentSections sections;
    private final CommentPlaces places;
    private final Rules rules;
    private final Receipts receipts;
    private final ChangeLog changes;
    private final CommentConfig config;
    private final Clock clock;

    CommentWriter(
            Comments comments,
            CommentSections sections,
            CommentPlaces places,
            Rules rules,
            Receipts receipts,
            ChangeLog changes,
            CommentConfig config,
            Clock clock) {
        this.comments = comments;
        this.sections = sections;
        this.places = places;
        this.rules = rules;
        this.receipts = receipts;
        this.changes = changes;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Adds the comment, or finds it there already.
     *
     * @throws ProblemException when it can't stand there, or not any more
     */
    @Transactional
    CommentReceipt enter(Judged judged) {
        sections.lock(judged.comment().reviewId());
        return receipts.again(judged.comment()).orElseGet(() -> add(judged));
    }

    private CommentReceipt add(Judged judged) {
        var input = judged.comment();
        requireOpen(input);
        rules.confirm(judged.submission());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var comment = new Comment(Ids.next(), input, answered(input), now);
        comment.judge(judged.status(), judged.told(), judged.reasons(), now);
        var until = now.plus(config.editableFor());
        comment.letEditUntil(until);
        comments.persist(comment);
        record(comment);
        return receipts.of(comment.id, judged.told(), until);
    }

    private void requireOpen(NewComment input) {
        if (places.of(input.reviewId()).filter(CommentPlace::open).isEmpty()) {
            throw new ProblemException(ProblemType.COMMENTS_CLOSED, "The review takes no comments any more.");
        }
    }

    private @Nullable Comment answered(NewComment input) {
        if (input.answers() == null) {
            return null;
        }
        var check = new ReferenceCheck();
        var found = comments.findAnswerable(input.answers(), input.reviewId());
        if (found.isEmpty()) {
            check.unknown("/parentId", "must be a comment on this review that readers see");
        }
        check.end();
        return found.orElseThrow();
    }

    private void record(Comment comment) {
        Map<String, Object> details = Map.of("review", comment.reviewId, "status", comment.status.value);
        changes.record(comment.change(Actor.ANONYMOUS, Action.CREATED, details));
        if (comment.status == CommentStatus.APPROVED) {
            changes.record(comment.change(Actor.SYSTEM, Action.APPROVED, Map.of("review", comment.reviewId)));
        }
    }
}
