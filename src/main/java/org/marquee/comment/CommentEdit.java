package org.marquee.comment;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.id.Ids;

/** What a comment said before somebody changed it. */
@Entity
@Immutable
class CommentEdit {
    @Id
    UUID id;

    UUID commentId;
    Instant editedAt;

    /** Who changed it. */
    @Embedded
    Actor actor;

    @Nullable
    String authorName;

    @Nullable
    String authorUrl;

    String body;

    protected CommentEdit() {}

    /** @param before the comment, which is about to be changed */
    CommentEdit(Comment before, Actor actor, Instant now) {
        this.id = Ids.next();
        this.commentId = before.id;
        this.editedAt = now;
        this.actor = actor;
        this.authorName = before.authorName;
        this.authorUrl = before.authorUrl;
        this.body = before.body;
    }
}
