package org.marquee.webhook;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.ChangeLog;

/** Writes down what became of tries, of many at once, and what follows from it. */
@ApplicationScoped
class Results implements PanacheRepositoryBase<WebhookDelivery, UUID> {
    /** After so many failures in a row, it is the receiver that fails, and not one delivery. */
    private static final int OUTAGE = 3;

    /** The limit tells the planner how few they are. */
    private static final String ATTEMPTS = """
            with told as (
                select * from jsonb_to_recordset(cast(?1 as jsonb))
                  as x (delivery uuid, state text, at timestamptz, status integer, failure text, millis integer, answer text)
                limit ?2),
              counted as (
                update webhook_delivery d
                set attempts = d.attempts + 1, last_status = t.status, state = t.state,
                  finished_at = case when t.state <> 'waiting' then now() end
                from told t
                where d.id = t.delivery
                returning d.id, d.attempts)
            insert into webhook_attempt (delivery_id, number, at, status, failure, duration_millis, answer)
            select c.id, c.attempts, t.at, t.status, t.failure, t.millis, t.answer
            from counted c
            join told t on t.delivery = c.id""";

    /**
     * Successes are not noted each time: many instances would wait for one another. Recovery is later than any failure that is
     * written down with it, so that what failed then is tried again, too.
     */
    private static final String HEALTH = """
            with pulse as (
                select x.*
                from jsonb_to_recordset(cast(?1 as jsonb))
                  as x (webhook uuid, heard boolean, before integer, since integer, quiet bigint)
                join webhook_health h on h.webhook_id = x.webhook
                order by h.webhook_id for update of h)
            update webhook_health h
            set recovered_at = case when p.heard and h.failures + p.before >= ?2 then clock_timestamp() else h.recovered_at end,
              failures = case when p.heard then p.since else h.failures + p.since end,
              failing_since = case when p.since > 0 then case when p.heard then now() else coalesce(h.failing_since, now()) end end,
              delivered_at = case when p.heard then now() else h.delivered_at end,
              quiet_until = case when p.quiet > 0 then greatest(h.quiet_until, now() + make_interval(secs => p.quiet))
                else h.quiet_until end
            from pulse p
            where h.webhook_id = p.webhook
              and (p.before + p.since + h.failures > 0 or h.delivered_at is null or h.delivered_at < now() - interval '10 seconds')""";

    private final Lanes lanes;
    private final Deliveries deliveries;
    private final Webhooks webhooks;
    private final Schedule schedule;
    private final ChangeLog changes;
    private final Clock clock;

    Results(Lanes lanes, Deliveries deliveries, Webhooks webhooks, Schedule schedule, ChangeLog changes, Clock clock) {
        this.lanes = lanes;
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.schedule = schedule;
        this.changes = changes;
        this.clock = clock;
    }

    /** Settles what was claimed, or lets it wait for its next time; and gives back the lanes, unless somebody else has them by now. */
    @Transactional
    void settle(List<Done> all) {
        // Before anything else, as admins do it: who changes a webhook locks it first.
        all.stream()
                .filter(done -> done.outcome().isGone())
                .map(done -> done.claim().webhook())
                .distinct()
                .sorted()
                .forEach(this::disable);
        lanes.hurryThrough();
        var held = lanes.held(all.stream().map(done -> done.claim().place()).toList());
        var ours =
                all.stream().filter(done -> held.contains(done.claim().place())).toList();
        if (!ours.isEmpty()) {
            var verdicts = ours.stream().map(done -> Verdict.of(done, schedule)).toList();
            record(verdicts);
            note(ours);
            lanes.settle(verdicts);
        }
    }

    private void record(List<Verdict> verdicts) {
        getEntityManager()
                .createNativeQuery(ATTEMPTS)
                .setParameter(1, deliveries.json(verdicts))
                .setParameter(2, verdicts.size())
                .executeUpdate();
    }

    private void note(List<Done> done) {
        var pulses = done.stream()
                .collect(groupingBy(each -> each.claim().webhook(), mapping(Done::outcome, toList())))
                .entrySet()
                .stream()
                .map(entry -> Pulse.of(entry.getKey(), entry.getValue()))
                .toList();
        getEntityManager()
                .createNativeQuery(HEALTH)
                .setParameter(1, deliveries.json(pulses))
                .setParameter(2, OUTAGE)
                .executeUpdate();
    }

    private void disable(UUID id) {
        webhooks.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(webhook -> !webhook.paused)
                .ifPresent(webhook -> {
                    webhook.disable(clock.instant());
                    changes.record(webhook.change(Actor.SYSTEM, Action.SUSPENDED));
                    webhooks.flush();
                });
    }
}
