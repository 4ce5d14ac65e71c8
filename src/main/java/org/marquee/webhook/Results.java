package org.marquee.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.ChangeLog;

/** Writes down what became of tries, and what follows from it. */
@ApplicationScoped
class Results implements PanacheRepositoryBase<WebhookDelivery, UUID> {
    /** After so many failures in a row, it is the receiver that fails, and not one delivery. */
    private static final int OUTAGE = 3;

    private static final String ATTEMPT = """
            with attempt as (
                select * from jsonb_to_record(cast(?2 as jsonb))
                  as x (state text, at timestamptz, status integer, failure text, millis integer, answer text)),
              counted as (
                update webhook_delivery d
                set attempts = d.attempts + 1, last_status = attempt.status, state = attempt.state,
                  finished_at = case when attempt.state <> 'waiting' then now() end
                from attempt
                where d.id = ?1
                returning d.id, d.attempts)
            insert into webhook_attempt (delivery_id, number, at, status, failure, duration_millis, answer)
            select c.id, c.attempts, a.at, a.status, a.failure, a.millis, a.answer
            from counted c
            cross join attempt a""";

    private final Claims claims;
    private final Lanes lanes;
    private final Deliveries deliveries;
    private final Webhooks webhooks;
    private final Schedule schedule;
    private final ChangeLog changes;
    private final Clock clock;

    Results(
            Claims claims,
            Lanes lanes,
            Deliveries deliveries,
            Webhooks webhooks,
            Schedule schedule,
            ChangeLog changes,
            Clock clock) {
        this.claims = claims;
        this.lanes = lanes;
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.schedule = schedule;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Settles what was claimed, or lets it wait for its next time.
     *
     * @return what goes out next for the same receiver
     */
    @Transactional
    Optional<Claim> settle(Claim claim, Outcome outcome) {
        if (outcome.isGone()) {
            // Before anything else, as admins do it: who changes a webhook locks it first.
            disable(claim);
        }
        lanes.waitForNoDisk();
        if (lanes.isHeld(claim)) {
            var pause = schedule.pause(claim.step());
            var isSettled = outcome.isSuccess() || pause.isEmpty();
            record(claim, outcome, isSettled);
            note(claim, outcome);
            if (isSettled) {
                var next = claims.next(claim);
                if (next.isPresent()) {
                    return next;
                }
                lanes.leave(claim.webhook(), claim.lease());
            } else {
                lanes.postpone(claim, pause.get());
            }
        }
        return claims.claim(claim.webhook());
    }

    private void record(Claim claim, Outcome outcome, boolean isSettled) {
        var state = !isSettled
                ? DeliveryState.WAITING
                : outcome.isSuccess() ? DeliveryState.DELIVERED : DeliveryState.FAILED;
        var row = deliveries.json(new Attempt(
                state.value,
                outcome.at(),
                outcome.status(),
                outcome.failure(),
                outcome.took().toMillis(),
                outcome.answer()));
        getEntityManager()
                .createNativeQuery(ATTEMPT)
                .setParameter(1, claim.delivery())
                .setParameter(2, row)
                .executeUpdate();
    }

    private void note(Claim claim, Outcome outcome) {
        if (outcome.isSuccess()) {
            // Not each time: many at once would wait for one another.
            getEntityManager()
                    .createNativeQuery("""
                            update webhook_health
                            set recovered_at = case when failures >= ?2 then now() else recovered_at end,
                              failures = 0, failing_since = null, delivered_at = now()
                            where webhook_id = ?1
                              and (failures > 0 or delivered_at is null or delivered_at < now() - interval '10 seconds')""")
                    .setParameter(1, claim.webhook())
                    .setParameter(2, OUTAGE)
                    .executeUpdate();
        } else {
            getEntityManager()
                    .createNativeQuery("""
                            update webhook_health
                            set failures = failures + 1, failing_since = coalesce(failing_since, now()),
                              quiet_until = greatest(quiet_until, now() + make_interval(secs => ?2))
                            where webhook_id = ?1""")
                    .setParameter(1, claim.webhook())
                    .setParameter(2, outcome.quiet().toSeconds())
                    .executeUpdate();
        }
    }

    private void disable(Claim claim) {
        webhooks.findByIdOptional(claim.webhook(), LockModeType.PESSIMISTIC_WRITE)
                .filter(webhook -> !webhook.paused)
                .ifPresent(webhook -> {
                    webhook.disable(clock.instant());
                    changes.record(webhook.change(Actor.SYSTEM, Action.SUSPENDED));
                    webhooks.flush();
                });
    }

    /** A row as the query takes it. */
    record Attempt(
            String state,
            Instant at,
            @Nullable Integer status,
            @Nullable String failure,
            long millis,
            @Nullable String answer) {}
}
