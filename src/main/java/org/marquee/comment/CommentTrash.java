package org.marquee.comment;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.account.CurrentAccount;
import org.marquee.account.Roles;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.Change;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.problem.NotFound;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;
import org.marquee.kernel.trash.Purge;

/** The way of comments into the trash, and out of the world. */
@Singleton
class CommentTrash {
    private final Comments comments;
    private final CommentDecisions decisions;
    private final CommentEdits edits;
    private final CommentModerator moderator;
    private final ChangeLog changes;
    private final CurrentAccount caller;

    CommentTrash(
            Comments comments,
            CommentDecisions decisions,
            CommentEdits edits,
            CommentModerator moderator,
            ChangeLog changes,
            CurrentAccount caller) {
        this.comments = comments;
        this.decisions = decisions;
        this.edits = edits;
        this.moderator = moderator;
        this.changes = changes;
        this.caller = caller;
    }

    /**
     * Does what a DELETE asks for.
     *
     * @throws NotFound when there is no such comment
     * @throws ProblemException 409 when it is to go for ever, and readers see it or it waits for a moderator
     */
    void remove(UUID id, @Nullable String ifMatch, Purge purge) {
        var standing = comments.lock(id, ifMatch);
        purge.requireAllowed(caller.isAny(Roles.ADMIN));
        if (!purge.purge()) {
            moderator.decide(List.of(standing), Decision.TRASH, null);
            return;
        }
        if (!CommentStatus.UNWANTED.contains(standing.status())) {
            throw new ProblemException(ProblemType.INVALID_STATE, "Only what nobody wants is purged. Decide so first.");
        }
        purge(comments.findByIdOptional(id).stream().toList(), caller.actor());
    }

    /**
     * Removes comments for ever. Of those that others answer, or stand below, the place is kept with nothing in it.
     *
     * @param doomed locked
     */
    void purge(List<Comment> doomed, Actor actor) {
        // What who wrote it has deleted was told of then.
        doomed.stream()
                .filter(comment -> comment.status != CommentStatus.DELETED)
                .forEach(comment -> changes.record(
                        new Change(actor, Action.PURGED, "comment", comment.id, Map.of("review", comment.reviewId))));
        var needed = comments.referred(ids(doomed));
        var kept =
                doomed.stream().filter(comment -> needed.contains(comment.id)).toList();
        // Since when, only matters to what is to go: now, as soon as nothing stands below it any more.
        kept.forEach(comment -> comment.delete(comment.statusSince));
        comments.flush();
        decisions.deleteOf(ids(kept));
        edits.deleteOf(ids(kept));
        comments.deleteAll(
                ids(doomed).stream().filter(id -> !needed.contains(id)).toList());
    }

    private static List<UUID> ids(List<Comment> some) {
        return some.stream().map(comment -> comment.id).toList();
    }
}
