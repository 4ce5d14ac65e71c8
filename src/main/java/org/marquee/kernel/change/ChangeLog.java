package org.marquee.kernel.change;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The change log: one row per change, in the transaction of the change, so that there is never one without the other.
 *
 * <p>Transactions commit in another order than they begin, so neither an id nor a time tells readers what is new. A row gets
 * its {@code position} only when it is committed, from {@link #number}: those who read on from a position miss nothing.
 */
@ApplicationScoped
public class ChangeLog implements PanacheRepositoryBase<Change, UUID> {
    /** Any number that no other advisory lock here has. */
    private static final long LOCK = 0x4d61727175656531L;

    private static final int AT_ONCE = 5_000;

    private final CommitWatch watch;

    ChangeLog(CommitWatch watch) {
        this.watch = watch;
    }

    public void record(Change change) {
        persist(change);
        watch.note(change);
    }

    /**
     * Gives all committed rows that have none yet their positions, behind all that were given before. One at a time: the lock is
     * held until the commit, so positions become visible in their order. What happened to one thing keeps its order, since
     * whoever changes a thing holds it until the commit. It takes transactions of its own.
     */
    public void number() {
        while (QuarkusTransaction.requiringNew().call(this::numberSome) == AT_ONCE) {
            Log.debugf("%d changes were numbered, and there are more", AT_ONCE);
        }
    }

    /** So that there are never many at once, whether or not somebody reads; the interval is no setting for operators. */
    @Scheduled(
            identity = "change-numbers",
            every = "{marquee.change-numbers.every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void turn() {
        try {
            number();
        } catch (RuntimeException e) {
            Log.debug("Changes could not be numbered; the next turn will", e);
        }
    }

    private int numberSome() {
        if (find("position is null").range(0, 0).list().isEmpty()) {
            return 0;
        }
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(" + LOCK + ") as text)")
                .getSingleResult();
        return getEntityManager()
                .createNativeQuery("""
                        with fresh as (
                            select id, row_number() over (order by sequence) as place
                            from (select id, sequence from change where position is null order by sequence limit ?1) next_ones
                          ),
                          last as (select coalesce(max(position), 0) as position from change)
                        update change c
                        set position = last.position + fresh.place
                        from fresh, last
                        where c.id = fresh.id""")
                .setParameter(1, AT_ONCE)
                .executeUpdate();
    }
}
