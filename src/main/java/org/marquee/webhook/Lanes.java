package org.marquee.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.marquee.webhook.Claim.Place;

/**
 * The lanes in which deliveries wait, one behind the other; {@link Claims} tells who has which in hand. All times are the
 * database's.
 */
@ApplicationScoped
class Lanes implements PanacheRepositoryBase<WebhookDelivery, UUID> {
    /** The limit tells the planner how few they are. */
    private static final String PLACES = """
            (select * from jsonb_to_recordset(cast(?1 as jsonb))
              as x (webhook uuid, lane uuid, lease uuid, settled boolean, pause bigint) limit ?2) x""";

    private final Deliveries deliveries;

    Lanes(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /**
     * For the rest of the transaction: its commit need not reach the disk, since what is lost with the machine of the database is
     * done again; nor do those wait longer who write what has to. And whole tables are not read, as plans would that were made while
     * little waited, and are kept while much does.
     */
    void hurryThrough() {
        getEntityManager()
                .createNativeQuery(
                        "select set_config('synchronous_commit', 'off', true), set_config('enable_seqscan', 'off', true)")
                .getSingleResult();
    }

    /** Those that are still in the hands of who has claimed them; they stay so until the end of the transaction. */
    @SuppressWarnings("unchecked") // Rows of several columns are arrays.
    Set<Place> held(Collection<Place> places) {
        if (places.isEmpty()) {
            return Set.of();
        }
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        select l.webhook_id, l.lane, l.lease
                        from %s
                        join webhook_lane l on l.webhook_id = x.webhook and l.lane = x.lane and l.lease = x.lease
                        order by l.webhook_id, l.lane for update of l""".formatted(PLACES))
                .setParameter(1, deliveries.json(places))
                .setParameter(2, places.size())
                .getResultList();
        return rows.stream()
                .map(row -> new Place((UUID) row[0], (UUID) row[1], (UUID) row[2]))
                .collect(Collectors.toSet());
    }

    /**
     * Gives back lanes that are held. Where the first is settled, the next may go; a lane in which nothing waits is gone. Where it
     * failed, it has to wait. A try before its time does not count: it is tried in its time all the same.
     */
    void settle(List<Verdict> verdicts) {
        var rows = deliveries.json(verdicts);
        getEntityManager()
                .createNativeQuery("""
                        update webhook_lane l
                        set step = case when x.settled then 0 when l.due_at > now() then l.step else l.step + 1 end,
                          due_at = case when x.settled then least(l.due_at, now()) when l.due_at > now() then l.due_at
                            else now() + make_interval(secs => cast(x.pause as double precision) / 1000) end,
                          failed_at = case when not x.settled then now() end,
                          lease = null, leased_until = null
                        from %s
                        where l.webhook_id = x.webhook and l.lane = x.lane""".formatted(PLACES))
                .setParameter(1, rows)
                .setParameter(2, verdicts.size())
                .executeUpdate();
        close(rows, verdicts.size());
    }

    /** Gives back lanes as they were, as far as they are still held; one in which nothing waits is gone. */
    void leave(List<Place> places) {
        var ours = held(places);
        if (ours.isEmpty()) {
            return;
        }
        var rows = deliveries.json(ours);
        getEntityManager()
                .createNativeQuery("update webhook_lane l set lease = null, leased_until = null from " + PLACES
                        + " where l.webhook_id = x.webhook and l.lane = x.lane")
                .setParameter(1, rows)
                .setParameter(2, ours.size())
                .executeUpdate();
        close(rows, ours.size());
    }

    /** They are locked: nobody adds to them meanwhile. */
    private void close(String rows, int count) {
        getEntityManager()
                .createNativeQuery("""
                        delete from webhook_lane l
                        using %s
                        where l.webhook_id = x.webhook and l.lane = x.lane and not exists (
                            select from webhook_delivery d
                            where d.webhook_id = l.webhook_id and d.lane = l.lane and d.state = 'waiting')""".formatted(PLACES))
                .setParameter(1, rows)
                .setParameter(2, count)
                .executeUpdate();
    }

    /** Locks the lanes of what these are told. */
    void open(List<Listener> listeners, List<Occurrence> occurrences) {
        open(listeners.stream()
                .flatMap(listener -> occurrences.stream()
                        .filter(listener::wants)
                        .map(each -> new Lane(listener.webhook(), each.change().entityId())))
                .distinct()
                .toList());
    }

    void open(UUID webhook, UUID lane) {
        open(List.of(new Lane(webhook, lane)));
    }

    /** So that something may be added to them; it goes out at once, unless something else is before it. */
    private void open(List<Lane> lanes) {
        getEntityManager()
                .createNativeQuery("""
                        insert into webhook_lane (webhook_id, lane)
                        select x.webhook, x.lane
                        from jsonb_to_recordset(cast(?1 as jsonb)) as x (webhook uuid, lane uuid)
                        order by x.webhook, x.lane
                        on conflict (webhook_id, lane) do update set lane = excluded.lane""")
                .setParameter(1, deliveries.json(lanes))
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

    /** A row as the query takes it. */
    record Lane(UUID webhook, UUID lane) {}
}
