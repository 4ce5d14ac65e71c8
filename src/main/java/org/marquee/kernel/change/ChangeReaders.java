package org.marquee.kernel.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Those who follow the change log, each from a position of its own. It moves on in the transaction of what they make of the
 * changes: each change is dealt with once, whatever fails, and however many instances there are.
 */
@ApplicationScoped
public class ChangeReaders {
    /** Most changes are of other kinds: so many are looked at in one go for each that is wanted at most. */
    private static final int LOOKED_AT_FOR_EACH = 100;

    private final EntityManager database;

    ChangeReaders(EntityManager database) {
        this.database = database;
    }

    /**
     * The next changes of one kind, which count as read when the transaction is committed; so do all others that were looked at.
     *
     * @param reader its name, as in the table of readers
     * @param horizon how long ago a change may have been for anybody to care; elder ones are left out
     * @return the things that were changed, in order; none while another instance reads
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Page next(String reader, Subject subject, Action action, Duration horizon, int atMost) {
        var span = span(reader, horizon, atMost * LOOKED_AT_FOR_EACH);
        if (span.isEmpty()) {
            return new Page(List.of(), true);
        }
        var found = rows(subject, action, horizon, span.get(), atMost);
        boolean isFull = found.size() == atMost;
        move(
                reader,
                isFull
                        ? ((Number) found.get(atMost - 1)[0]).longValue()
                        : span.get().to());
        return new Page(
                found.stream().map(row -> (UUID) row[1]).toList(),
                !isFull && span.get().isLast());
    }

    /** Begins to follow the log, from here on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(String reader) {
        database.createNativeQuery("""
                        insert into change_reader (name, position)
                        select ?1, coalesce(max(position), 0) from change""").setParameter(1, reader).executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void end(String reader) {
        database.createNativeQuery("delete from change_reader where name = ?1")
                .setParameter(1, reader)
                .executeUpdate();
    }

    /**
     * The reader will deal again with all changes since a time, or a little before. It never moves on by that.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void goBack(String reader, Instant since) {
        // Transactions that begin at about the same time get their positions in another order than they began in.
        database.createNativeQuery("""
                        update change_reader r
                        set position = least(r.position, (
                            select min(near.position) - 1
                            from (
                                select position from change
                                where at >= ?2 and position is not null
                                order by at, position limit 1000) near))
                        where r.name = ?1""")
                .setParameter(1, reader)
                .setParameter(2, since)
                .executeUpdate();
    }

    /**
     * The next changes of whatever kind, which count as read when the transaction is committed.
     *
     * @return in order; none while another instance reads for the same reader
     */
    @Transactional(Transactional.TxType.MANDATORY)
    @SuppressWarnings("unchecked") // Rows of several columns are arrays.
    public List<LoggedChange> next(String reader, int atMost) {
        List<Object[]> rows = database.createNativeQuery("""
                        with place as materialized (
                            select position from change_reader where name = ?1 for update skip locked)
                        select c.position, c.id, to_json(c.at) #>> '{}', c.entity, c.entity_id, c.action,
                          array_to_string(c.surrogate_keys, ' '), cast(c.details as text)
                        from place
                        join change c on c.position > place.position and c.position <= place.position + ?2
                        order by c.position""")
                .setParameter(1, reader)
                .setParameter(2, atMost)
                .getResultList();
        var changes = rows.stream().map(LoggedChange::of).toList();
        if (!changes.isEmpty()) {
            move(reader, changes.get(changes.size() - 1).position());
        }
        return changes;
    }

    /** They have read what the other has read: all were at the same position, and the transaction has locked their rows. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(Collection<String> readers, String other) {
        if (readers.isEmpty()) {
            return;
        }
        database.createNativeQuery("""
                        update change_reader r
                        set position = other.position
                        from change_reader other
                        where r.name = any(cast(?1 as text[])) and other.name = ?2 and r.position < other.position""")
                .setParameter(1, readers.toArray(String[]::new))
                .setParameter(2, other)
                .executeUpdate();
    }

    /** Where to look. Those who come late begin at the horizon, and not long before it. */
    @SuppressWarnings("unchecked") // Rows of several columns are arrays.
    private Optional<Span> span(String reader, Duration horizon, int atMost) {
        List<Object[]> found = database.createNativeQuery("""
                        select greatest(r.position, coalesce(fresh.position - 1, last.position)), last.position
                        from change_reader r
                        cross join (select coalesce(max(position), 0) as position from change) last
                        left join (
                            select position from change
                            where at > now() - make_interval(secs => ?2) and position is not null
                            order by at, position limit 1) fresh on true
                        where r.name = ?1
                        for update of r skip locked""")
                .setParameter(1, reader)
                .setParameter(2, horizon.toSeconds())
                .getResultList();
        return found.stream()
                .map(row -> Span.of(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), atMost))
                .findFirst();
    }

    @SuppressWarnings("unchecked") // Rows of several columns are arrays.
    private List<Object[]> rows(Subject subject, Action action, Duration horizon, Span span, int atMost) {
        return database.createNativeQuery("""
                        select position, entity_id from change
                        where entity = ?1 and action = ?2 and position > ?3 and position <= ?4
                          and at > now() - make_interval(secs => ?5)
                        order by position limit ?6""")
                .setParameter(1, subject.value())
                .setParameter(2, action.value())
                .setParameter(3, span.from())
                .setParameter(4, span.to())
                .setParameter(5, horizon.toSeconds())
                .setParameter(6, atMost)
                .getResultList();
    }

    private void move(String reader, long position) {
        database.createNativeQuery("update change_reader set position = ?1 where name = ?2 and position < ?1")
                .setParameter(1, position)
                .setParameter(2, reader)
                .executeUpdate();
    }

    /** @param isLast whether there was nothing else to look at */
    public record Page(List<UUID> things, boolean isLast) {}

    /** Positions behind the first, up to the second. */
    private record Span(long from, long to, boolean isLast) {
        static Span of(long from, long last, int atMost) {
            return new Span(from, Math.min(last, from + atMost), last - from <= atMost);
        }
    }
}
