package org.marquee.kernel.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Those who follow the change log, each from a position of its own. It moves on in the transaction of what they make of the
 * changes: each change is dealt with once, whatever fails, and however many instances there are.
 */
@ApplicationScoped
public class ChangeReaders {
    private final EntityManager database;

    ChangeReaders(EntityManager database) {
        this.database = database;
    }

    /**
     * The next changes of one kind, which count as read when the transaction is committed.
     *
     * @param reader its name, as in the table of readers
     * @param horizon how long ago a change may have been for anybody to care; elder ones are left out
     * @return the things that were changed, in order; none while another instance reads
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> next(String reader, Subject subject, Action action, Duration horizon, int atMost) {
        List<Object[]> found = rows(reader, subject, action, horizon, atMost);
        if (!found.isEmpty()) {
            database.createNativeQuery("update change_reader set position = ?1 where name = ?2")
                    .setParameter(1, ((Number) found.get(found.size() - 1)[0]).longValue())
                    .setParameter(2, reader)
                    .executeUpdate();
        }
        return found.stream().map(row -> (UUID) row[1]).toList();
    }

    @SuppressWarnings("unchecked") // Rows of several columns are arrays.
    private List<Object[]> rows(String reader, Subject subject, Action action, Duration horizon, int atMost) {
        var positions = database.createNativeQuery(
                        "select position from change_reader where name = ?1 for update skip locked", Long.class)
                .setParameter(1, reader)
                .getResultList();
        return positions.isEmpty()
                ? List.of()
                : database.createNativeQuery("""
                                select position, entity_id from change
                                where entity = ?1 and action = ?2 and position > ?3 and at > now() - make_interval(secs => ?4)
                                order by position limit ?5""")
                        .setParameter(1, subject.value())
                        .setParameter(2, action.value())
                        .setParameter(3, positions.get(0))
                        .setParameter(4, horizon.toSeconds())
                        .setParameter(5, atMost)
                        .getResultList();
    }
}
