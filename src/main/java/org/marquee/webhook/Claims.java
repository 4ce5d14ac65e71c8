package org.marquee.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.marquee.webhook.Claim.Place;

/**
 * Who has which lane in hand: by a lease, and in no transaction meanwhile. After a crash, a lane is taken up again when the lease is
 * over. All times are the database's.
 */
@ApplicationScoped
class Claims implements PanacheRepositoryBase<WebhookDelivery, UUID> {
    /** Of one receiver. */
    static final int AT_ONCE = 8;

    /** Lanes whose time has come, and those that failed before the receiver worked again: each in the order of an index. */
    private static final String TAKE = """
            with busy as (
                select * from jsonb_to_recordset(cast(?1 as jsonb)) as x (webhook uuid, lanes integer)),
              free as (
                select w.id, h.recovered_at, ?2 - coalesce(b.lanes, 0) as hands
                from webhook w
                join webhook_health h on h.webhook_id = w.id
                left join busy b on b.webhook = w.id
                where not w.paused and coalesce(h.quiet_until <= now(), true) and coalesce(b.lanes, 0) < ?2),
              ready as materialized (
                select free.id, l.lane
                from free
                cross join lateral (
                    select due.lane from (
                        select l.lane from webhook_lane l
                        where l.webhook_id = free.id and l.due_at <= now() and coalesce(l.leased_until <= now(), true)
                        order by l.due_at limit free.hands for update skip locked) due
                    union
                    select back.lane from (
                        select l.lane from webhook_lane l
                        where l.webhook_id = free.id and l.failed_at < free.recovered_at
                          and coalesce(l.leased_until <= now(), true)
                        order by l.failed_at limit free.hands for update skip locked) back
                    limit free.hands) l)
            update webhook_lane l
            set lease = ?3, leased_until = now() + make_interval(secs => ?4)
            from ready
            where l.webhook_id = ready.id and l.lane = ready.lane
            returning l.webhook_id, l.lane""";

    private static final String FIRST = """
            select l.webhook_id, l.lane, l.step, d.id, d.payload, w.url,
              case when w.former_secret_until > now()
                then w.secret_number || ' ' || w.secret_number - 1 else w.secret_number || '' end
            from (select * from jsonb_to_recordset(cast(?1 as jsonb)) as x (webhook uuid, lane uuid) limit ?2) x
            join webhook_lane l on l.webhook_id = x.webhook and l.lane = x.lane
            join webhook w on w.id = l.webhook_id and not w.paused
            cross join lateral (
                select * from webhook_delivery d
                where d.webhook_id = l.webhook_id and d.lane = l.lane and d.state = 'waiting'
                order by d.position, d.part limit 1) d""";

    /** Of a lease: longer than the slowest receiver may take, and writing down what became of it. */
    private final Duration longest;

    private final Lanes lanes;
    private final Deliveries deliveries;

    Claims(Lanes lanes, Deliveries deliveries, WebhookConfig config) {
        this.lanes = lanes;
        this.deliveries = deliveries;
        this.longest = config.timeout().multipliedBy(2).plusSeconds(10);
    }

    /**
     * Takes up what can be sent now, as far as there are hands.
     *
     * @param busy how many lanes of each receiver are in our hands
     */
    @Transactional
    List<Claim> take(Map<UUID, Integer> busy) {
        lanes.hurryThrough();
        var lease = UUID.randomUUID();
        var places = lease(busy, lease);
        if (places.isEmpty()) {
            return List.of();
        }
        var claims = first(places, lease);
        var found = claims.stream().map(Claim::place).collect(Collectors.toSet());
        // The receiver is paused by now, or what waited was taken off.
        lanes.leave(places.stream().filter(place -> !found.contains(place)).toList());
        return claims;
    }

    @SuppressWarnings("unchecked") // Rows of several columns are arrays.
    private List<Place> lease(Map<UUID, Integer> busy, UUID lease) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery(TAKE)
                .setParameter(
                        1,
                        deliveries.json(busy.entrySet().stream()
                                .map(entry -> new Busy(entry.getKey(), entry.getValue()))
                                .toList()))
                .setParameter(2, AT_ONCE)
                .setParameter(3, lease)
                .setParameter(4, longest.toSeconds())
                .getResultList();
        return rows.stream()
                .map(row -> new Place((UUID) row[0], (UUID) row[1], lease))
                .toList();
    }

    /** What goes out first in each lane. Asked for once the lanes are ours: before, somebody else may have sent it. */
    @SuppressWarnings("unchecked") // Rows of several columns are arrays.
    private List<Claim> first(List<Place> places, UUID lease) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery(FIRST)
                .setParameter(1, deliveries.json(places))
                .setParameter(2, places.size())
                .getResultList();
        return rows.stream().map(row -> claim(lease, row)).toList();
    }

    private static Claim claim(UUID lease, Object[] row) {
        return new Claim(
                (UUID) row[0],
                (UUID) row[1],
                lease,
                ((Number) row[2]).intValue(),
                (UUID) row[3],
                (String) row[4],
                (String) row[5],
                Stream.of(((String) row[6]).split(" ")).map(Integer::valueOf).toList());
    }

    /** Nothing of it was sent: others need not wait until the lease is over. */
    @Transactional
    void giveBack(List<Claim> claims) {
        lanes.hurryThrough();
        lanes.leave(claims.stream().map(Claim::place).toList());
    }

    /** A row as the query takes it. */
    record Busy(UUID webhook, int lanes) {}
}
