package org.marquee.comment;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.account.CurrentAccount;
import org.marquee.comment.text.CommentText;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.problem.InvalidBody;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

/** What those who work here write: answers of their own, and what they mend of others'. Comments are locked by the caller. */
@Singleton
class StaffComments {
    private final Comments comments;
    private final CommentEdits edits;
    private final ChangeLog changes;
    private final CurrentAccount caller;
    private final Clock clock;

    StaffComments(Comments comments, CommentEdits edits, ChangeLog changes, CurrentAccount caller, Clock clock) {
        this.comments = comments;
        this.edits = edits;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A comment that says something which can be mended.
     *
     * @throws ProblemException 404 when there is none, 409 when it was deleted, 412 when it is not as the moderator has seen it
     */
    Comment requireEditable(UUID id, @Nullable String ifMatch) {
        var comment = comments.requireForChange(id, ifMatch);
        if (comment.status == CommentStatus.DELETED) {
            throw invalid("The comment was deleted, and nothing of it is left.");
        }
        return comment;
    }

    /** What stays as it is leaves no trace. */
    void edit(Comment comment, CommentEditInput written) {
        var input = written.normalised();
        if (input.isOf(comment)) {
            return;
        }
        if (input.authorName() == null && comment.authorName != null) {
            throw new InvalidBody("/authorName", "required", "must not be null where there is a name");
        }
        var now = clock.instant();
        edits.persist(new CommentEdit(comment, caller.actor(), now));
        comment.edit(input.authorName(), input.authorUrl(), text(input.body()), now);
        changes.record(comment.change(caller.actor(), Action.UPDATED, Map.of("review", comment.reviewId)));
        comments.flush();
    }

    /**
     * Answers in the name of the account.
     *
     * @return the id of the reply
     * @throws ProblemException 409 when readers don't see what is answered
     */
    UUID reply(Comment answered, ReplyInput input) {
        if (answered.status != CommentStatus.APPROVED) {
            throw invalid("Readers don't see the comment. Approve it first.");
        }
        var actor = caller.actor();
        var account = Objects.requireNonNull(actor.accountId());
        var reply = new Comment(answered, account, comments.nameOf(account), text(input.body()), clock.instant());
        comments.persist(reply);
        var details = Map.<String, Object>of("review", reply.reviewId, "status", reply.status.value);
        changes.record(reply.change(actor, Action.CREATED, details));
        changes.record(reply.change(actor, Action.APPROVED, Map.of("review", reply.reviewId)));
        comments.flush();
        return reply.id;
    }

    private static CommentText text(String body) {
        var text = CommentText.of(body);
        if (text.text().isBlank()) {
            throw new InvalidBody("/body", "invalid-value", "must say something");
        }
        return text;
    }

    private static ProblemException invalid(String sentence) {
        return new ProblemException(ProblemType.INVALID_STATE, sentence);
    }
}
