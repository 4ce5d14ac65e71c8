package org.marquee.comment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.VersionTag;
import org.marquee.kernel.problem.NotFound;

/** All comments. */
@ApplicationScoped
class Comments implements PanacheRepositoryBase<Comment, UUID> {
    private final CommentSections sections;

    Comments(CommentSections sections) {
        this.sections = sections;
    }

    /**
     * The comment, whose section is locked until the end of the transaction.
     *
     * @throws NotFound when there is none
     */
    Comment requireForChange(UUID id) {
        var reviewId = find("select reviewId from Comment where id = ?1", id)
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("comment", id.toString()));
        sections.lock(reviewId);
        return findByIdOptional(id).orElseThrow(() -> new NotFound("comment", id.toString()));
    }

    /** The same, of the version that the client has seen. */
    Comment requireForChange(UUID id, @Nullable String ifMatch) {
        var comment = requireForChange(id);
        VersionTag.require(ifMatch, comment.version);
        return comment;
    }

    /** The comment on this review, if readers see it: nothing else is answered. */
    Optional<Comment> findAnswerable(UUID id, UUID reviewId) {
        return find("id = ?1 and reviewId = ?2 and status = ?3", id, reviewId, CommentStatus.APPROVED)
                .firstResultOptional();
    }
}
