package org.marquee.comment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.VersionTag;
import org.marquee.kernel.problem.NotFound;

/** All comments. */
@ApplicationScoped
class Comments implements PanacheRepositoryBase<Comment, UUID> {
    /** As the index has it. */
    private static final String UNWANTED = """
            select c.id
            from comment c
            where (c.status in ('rejected', 'spam', 'trashed') or c.status = 'deleted' and not c.shown)
              and c.status_since < ?1
              and (c.status <> 'deleted'
                or not exists (select from comment below where below.parent_id = c.id)
                and not exists (select from comment answer where answer.reply_to_id = c.id))
            order by c.status_since""";

    /** The newest of a review with what answers them: that is newer too, unless a clock was wrong. */
    private static final String PURGE_NEWEST = """
            with recursive doomed as (
              (select c.id from comment c where c.review_id = ?1 order by c.created_at desc, c.id desc limit ?2)
              union
              select answer.id from doomed join comment answer on answer.reply_to_id = doomed.id)
            delete from comment where id in (select id from doomed)""";

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

    /** Where those of these stand that there are. Nobody else changes them before the end of the transaction. */
    List<Standing> lock(Collection<UUID> ids) {
        sections.lockAround(ids);
        return standing(ids);
    }

    /**
     * The same of one, of the version that the client has seen.
     *
     * @throws NotFound when there is none
     */
    Standing lock(UUID id, @Nullable String ifMatch) {
        var standing = lock(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("comment", id.toString()));
        VersionTag.require(ifMatch, standing.version());
        return standing;
    }

    List<Standing> standing(Collection<UUID> ids) {
        return find("select id, reviewId, status, version from Comment where id in ?1", ids)
                .project(Standing.class)
                .list();
    }

    /** Gives locked comments another status. */
    void move(Collection<UUID> ids, CommentStatus status, Instant now) {
        update("status = ?1, statusSince = ?2, version = version + 1 where id in ?3", status, now, ids);
    }

    /** Those of these that others stand below, or answer. */
    Set<UUID> referred(Collection<UUID> ids) {
        return Set.copyOf(find("""
                select c.id from Comment c
                where c.id in ?1
                  and (exists (select 1 from Comment below where below.parentId = c.id)
                    or exists (select 1 from Comment answer where answer.replyToId = c.id))""", ids).project(UUID.class).list());
    }

    void deleteAll(Collection<UUID> ids) {
        delete("id in ?1", ids);
    }

    /** Some that nobody wants since before a time, unless only their place is left, which something still needs. */
    List<UUID> unwanted(Instant time, int limit) {
        return getEntityManager()
                .createNativeQuery(UNWANTED, UUID.class)
                .setParameter(1, time)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those of these of which that is still so; their sections are locked. */
    List<Comment> stillUnwanted(Collection<UUID> ids, Instant time) {
        return list("id in ?1 and status in ?2 and statusSince < ?3", ids, CommentStatus.UNWANTED, time);
    }

    /** Removes some comments of a review for ever, with all that answers them; tells how many. */
    int purgeNewest(UUID reviewId, int some) {
        sections.lock(reviewId);
        return getEntityManager()
                .createNativeQuery(PURGE_NEWEST)
                .setParameter(1, reviewId)
                .setParameter(2, some)
                .executeUpdate();
    }

    /** Forgets which network some comments came from that are older than a time; tells of how many. */
    int forgetNetworks(Instant time, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        update comment set prefix_key = null
                        where id in (
                          select id from comment
                          where prefix_key is not null and created_at < ?1
                          order by created_at
                          limit ?2
                          for update skip locked)""")
                .setParameter(1, time)
                .setParameter(2, limit)
                .executeUpdate();
    }

    /** Of an account, for what it writes here. */
    String nameOf(UUID account) {
        return (String) getEntityManager()
                .createNativeQuery("select name from account where id = ?1", String.class)
                .setParameter(1, account)
                .getSingleResult();
    }
}
