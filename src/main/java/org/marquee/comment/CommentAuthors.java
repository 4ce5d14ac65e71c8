package org.marquee.comment;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.ChangeLog;

/** What is found out about guests after they wrote. */
@Singleton
public class CommentAuthors {
    private final Comments comments;
    private final ChangeLog changes;

    CommentAuthors(Comments comments, ChangeLog changes) {
        this.comments = comments;
        this.changes = changes;
    }

    /**
     * The address of the comment's author has been shown to be theirs, if it still is that of the comment. Readers may see an
     * avatar from now on.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void verify(UUID id, String addressKey) {
        comments.lock(List.of(id));
        comments.findByIdOptional(id)
                .filter(comment -> addressKey.equals(comment.addressKey) && !comment.verified)
                .ifPresent(comment -> {
                    comment.verify();
                    changes.record(comment.change(Actor.ANONYMOUS, Action.UPDATED, Map.of("review", comment.reviewId)));
                });
    }
}
