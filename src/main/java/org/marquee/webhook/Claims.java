package org.marquee.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who has which lane in hand: by a lease, and in no transaction meanwhile. After a crash, a lane is taken up again when the lease is
 * over. All times are the database's.
 */
@ApplicationScoped
class Claims implements PanacheRepositoryBase<WebhookDelivery, UUID> {
    /** A lane that may be taken up now: its time has come, or the receiver works again since it failed. */
    private static final String READY = """
            (l.leased_until is null or l.leased_until <= now())
              and (l.due_at <= now() or l.failed_at < h.recovered_at)""";

    /** Of a lease: longer than the slowest receiver may take, and writing down what became of it. */
    private final Duration longest;

    private final Lanes lanes;

    Claims(Lanes lanes, WebhookConfig config) {
        this.lanes = lanes;
        this.longest = config.timeout().multipliedBy(2).plusSeconds(10);
    }

    /** The receivers for whom something can be sent now, each with the number of its lanes, up to a limit. */
    @Transactional
    @SuppressWarnings("unchecked") // Rows of several columns are arrays.
    List<Ready> ready(int limit) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        select w.id, lanes.count
                        from webhook w
                        join webhook_health h on h.webhook_id = w.id
                        cross join lateral (
                            select count(*) from (
                                select from webhook_lane l
                                where l.webhook_id = w.id and %s
                                limit ?1) few) lanes
                        where not w.paused and coalesce(h.quiet_until <= now(), true) and lanes.count > 0
                        order by w.id""".formatted(READY))
                .setParameter(1, limit)
                .getResultList();
        return rows.stream()
                .map(row -> new Ready((UUID) row[0], ((Number) row[1]).intValue()))
                .toList();
    }

    /** Takes up one lane of the receiver. */
    @Transactional
    Optional<Claim> claim(UUID webhook) {
        var lease = UUID.randomUUID();
        int taken = getEntityManager()
                .createNativeQuery("""
                        update webhook_lane
                        set lease = ?2, leased_until = now() + make_interval(secs => ?3)
                        where webhook_id = ?1 and lane = (
                            select l.lane
                            from webhook_lane l
                            join webhook_health h on h.webhook_id = l.webhook_id
                            where l.webhook_id = ?1 and coalesce(h.quiet_until <= now(), true) and %s
                            order by l.due_at, l.lane limit 1 for update of l skip locked)""".formatted(READY))
                .setParameter(1, webhook)
                .setParameter(2, lease)
                .setParameter(3, longest.toSeconds())
                .executeUpdate();
        return taken == 0
                ? Optional.empty()
                : first(webhook, lease).or(() -> {
                    lanes.leave(webhook, lease);
                    return Optional.empty();
                });
    }

    /** What goes out next in the lane of this lease; nothing when the receiver is paused by now. */
    @SuppressWarnings("unchecked") // Rows of several columns are arrays.
    private Optional<Claim> first(UUID webhook, UUID lease) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        select l.lane, l.step, d.id, d.payload, d.attempts, w.url,
                          case when w.former_secret_until > now()
                            then w.secret_number || ' ' || w.secret_number - 1 else w.secret_number || '' end
                        from webhook_lane l
                        join webhook w on w.id = l.webhook_id and not w.paused
                        cross join lateral (
                            select * from webhook_delivery d
                            where d.webhook_id = l.webhook_id and d.lane = l.lane and d.state = 'waiting'
                            order by d.position, d.part limit 1) d
                        where l.webhook_id = ?1 and l.lease = ?2""")
                .setParameter(1, webhook)
                .setParameter(2, lease)
                .getResultList();
        return rows.stream().findFirst().map(row -> claim(webhook, lease, row));
    }

    private static Claim claim(UUID webhook, UUID lease, Object[] row) {
        return new Claim(
                webhook,
                (UUID) row[0],
                lease,
                ((Number) row[1]).intValue(),
                (UUID) row[2],
                (String) row[3],
                ((Number) row[4]).intValue(),
                (String) row[5],
                Stream.of(((String) row[6]).split(" ")).map(Integer::valueOf).toList());
    }

    /** The first of the lane is settled: the next may go, in the same hands. */
    Optional<Claim> next(Claim claim) {
        getEntityManager()
                .createNativeQuery("""
                        update webhook_lane
                        set step = 0, due_at = now(), failed_at = null, leased_until = now() + make_interval(secs => ?3)
                        where webhook_id = ?1 and lease = ?2""")
                .setParameter(1, claim.webhook())
                .setParameter(2, claim.lease())
                .setParameter(3, longest.toSeconds())
                .executeUpdate();
        return first(claim.webhook(), claim.lease());
    }

    void giveBack(Claim claim) {
        lanes.leave(claim.webhook(), claim.lease());
    }

    /** @param lanes how many of them, up to the limit that was asked for */
    record Ready(UUID webhook, int lanes) {}
}
