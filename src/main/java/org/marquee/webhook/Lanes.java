package org.marquee.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;

/**
 * The lanes in which deliveries wait, one behind the other; {@link Claims} tells who has which in hand. All times are the
 * database's.
 */
@ApplicationScoped
class Lanes implements PanacheRepositoryBase<WebhookDelivery, UUID> {
    /**
     * The commit need not reach the disk: what is lost with the machine of the database is done again. Nor do those wait longer who
     * write what has to.
     */
    void waitForNoDisk() {
        getEntityManager()
                .createNativeQuery("select set_config('synchronous_commit', 'off', true)")
                .getSingleResult();
    }

    /** Whether the lane is still in the hands of who claimed it; it stays so until the end of the transaction. */
    boolean isHeld(Claim claim) {
        return !getEntityManager()
                .createNativeQuery(
                        "select 1 from webhook_lane where webhook_id = ?1 and lane = ?2 and lease = ?3 for update")
                .setParameter(1, claim.webhook())
                .setParameter(2, claim.lane())
                .setParameter(3, claim.lease())
                .getResultList()
                .isEmpty();
    }

    /** The first failed. A try before its time does not count: it is tried in its time all the same. */
    void postpone(Claim claim, Duration pause) {
        getEntityManager()
                .createNativeQuery("""
                        update webhook_lane
                        set step = case when due_at > now() then step else step + 1 end,
                          due_at = case when due_at > now() then due_at
                            else now() + make_interval(secs => cast(?3 as double precision) / 1000) end,
                          failed_at = now(), lease = null, leased_until = null
                        where webhook_id = ?1 and lease = ?2""")
                .setParameter(1, claim.webhook())
                .setParameter(2, claim.lease())
                .setParameter(3, pause.toMillis())
                .executeUpdate();
    }

    /** Gives a lane back; one in which nothing waits is gone. */
    @Transactional
    void leave(UUID webhook, UUID lease) {
        getEntityManager()
                .createNativeQuery("""
                        delete from webhook_lane l
                        where l.webhook_id = ?1 and l.lease = ?2 and not exists (
                            select from webhook_delivery d
                            where d.webhook_id = l.webhook_id and d.lane = l.lane and d.state = 'waiting')""")
                .setParameter(1, webhook)
                .setParameter(2, lease)
                .executeUpdate();
        getEntityManager()
                .createNativeQuery(
                        "update webhook_lane set lease = null, leased_until = null where webhook_id = ?1 and lease = ?2")
                .setParameter(1, webhook)
                .setParameter(2, lease)
                .executeUpdate();
    }

    /** Locks lanes, so that something may be added to them; it goes out at once, unless something else is before it. */
    void open(UUID webhook, Collection<UUID> lanes) {
        var names = lanes.stream().distinct().map(UUID::toString).toArray(String[]::new);
        getEntityManager()
                .createNativeQuery("""
                        insert into webhook_lane (webhook_id, lane)
                        select ?1, cast(name as uuid) from unnest(cast(?2 as text[])) name order by name
                        on conflict (webhook_id, lane) do update set lane = excluded.lane""")
                .setParameter(1, webhook)
                .setParameter(2, names)
                .executeUpdate();
    }

    /** The first goes out at once, though it failed before. */
    void hurry(UUID webhook, UUID lane) {
        getEntityManager()
                .createNativeQuery(
                        "update webhook_lane set due_at = least(due_at, now()) where webhook_id = ?1 and lane = ?2")
                .setParameter(1, webhook)
                .setParameter(2, lane)
                .executeUpdate();
    }
}
