package org.marquee.comment;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What is found out about guests after they wrote. */
@Singleton
public class CommentAuthors {
    private final Comments comments;

    CommentAuthors(Comments comments) {
        this.comments = comments;
    }

    /** The address of the comment's author has been shown to be theirs, if it still is that of the comment. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void verify(UUID id, String addressKey) {
        comments.lock(List.of(id));
        comments.findByIdOptional(id)
                .filter(comment -> addressKey.equals(comment.addressKey))
                .ifPresent(Comment::verify);
    }
}
