package org.marquee.comment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All that was decided about comments. */
@ApplicationScoped
class CommentDecisions implements PanacheRepositoryBase<CommentDecision, UUID> {

    /** The last of each of these comments that still holds, by the id of the comment. */
    Map<UUID, CommentDecision> last(Collection<UUID> commentIds) {
        return find("""
                from CommentDecision d
                where d.commentId in ?1 and d.undoneAt is null
                  and d.commentVersion = (
                    select max(other.commentVersion) from CommentDecision other
                    where other.commentId = d.commentId and other.undoneAt is null)""", commentIds).stream()
                .collect(Collectors.toMap(decision -> decision.commentId, Function.identity()));
    }

    void undo(Collection<CommentDecision> decisions, Instant now) {
        update(
                "undoneAt = ?1 where id in ?2",
                now,
                decisions.stream().map(decision -> decision.id).toList());
    }

    /** They may say who wrote the comment, or what. */
    void forgetReasons(UUID commentId) {
        update("reason = null where commentId = ?1", commentId);
    }

    void deleteOf(Collection<UUID> commentIds) {
        delete("commentId in ?1", commentIds);
    }
}
