package org.marquee.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.LoggedChange;
import org.marquee.kernel.change.Subject;
import org.marquee.kernel.http.SurrogateKeys;

/** Which changes are of what readers see, or saw: the log alone does not tell of all. */
@ApplicationScoped
class Sightings implements PanacheRepositoryBase<Webhook, UUID> {
    /** Of publications, those that follow on another one, as the log has it: the same whenever it is read. */
    private static final String FOLLOWING = """
            select c.position
            from change c
            cross join lateral (
                select e.action from change e
                where e.entity_id = c.entity_id and e.entity = 'review' and e.position < c.position
                  and e.action in ('published', 'unpublished')
                order by e.position desc limit 1) last
            where c.position = any(cast(?1 as bigint[])) and last.action = 'published'""";

    private static final String OF_REVIEWS_ONCE_SEEN = """
            select c.position
            from change c
            where c.position = any(cast(?1 as bigint[]))
              and exists (select from publication p where p.review_id = c.entity_id and p.publish_at <= now())""";

    private static final String OF_PICTURES_SEEN = """
            select c.position
            from change c
            join published_image i on i.id = c.entity_id
            where c.position = any(cast(?1 as bigint[]))""";

    /** The positions of those that are. */
    Set<Long> of(List<LoggedChange> changes) {
        var seen = new HashSet<Long>();
        find(FOLLOWING, changes, change -> change.isOf(Subject.REVIEW) && change.isA(Action.PUBLISHED), seen);
        find(OF_REVIEWS_ONCE_SEEN, changes, change -> change.isOf(Subject.COMMENT_SETTINGS), seen);
        find(OF_PICTURES_SEEN, changes, change -> change.isOf(Subject.IMAGE) && !isGone(change), seen);
        changes.stream()
                // There is one for all reviews; and of a picture that is gone nobody knows any more what showed it.
                .filter(change -> change.isOf(Subject.COMMENT_SETTINGS)
                                && change.entityId().equals(SurrogateKeys.ONLY)
                        || change.isOf(Subject.IMAGE) && isGone(change))
                .forEach(change -> seen.add(change.position()));
        return seen;
    }

    private static boolean isGone(LoggedChange change) {
        return change.isA(Action.TRASHED) || change.isA(Action.PURGED);
    }

    @SuppressWarnings("unchecked") // One column.
    private void find(String query, List<LoggedChange> changes, Predicate<LoggedChange> which, Set<Long> found) {
        var positions = changes.stream()
                .filter(which)
                .map(change -> String.valueOf(change.position()))
                .toArray(String[]::new);
        if (positions.length > 0) {
            List<Number> rows = getEntityManager()
                    .createNativeQuery(query)
                    .setParameter(1, positions)
                    .getResultList();
            rows.forEach(position -> found.add(position.longValue()));
        }
    }
}
