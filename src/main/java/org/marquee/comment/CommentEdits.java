package org.marquee.comment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** What comments said before somebody changed them. */
@ApplicationScoped
class CommentEdits implements PanacheRepositoryBase<CommentEdit, UUID> {
    void deleteOf(Collection<UUID> commentIds) {
        delete("commentId in ?1", commentIds);
    }
}
