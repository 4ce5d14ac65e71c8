package org.marquee.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one try means for its delivery and its lane. A row as queries take it.
 *
 * @param pause until the next try, in milliseconds, where there is to be one
 */
record Verdict(
        UUID webhook,
        UUID lane,
        UUID delivery,
        boolean settled,
        String state,
        @Nullable Long pause,
        Instant at,
        @Nullable Integer status,
        @Nullable String failure,
        long millis,
        @Nullable String answer) {

    static Verdict of(Done done, Schedule schedule) {
        var claim = done.claim();
        var outcome = done.outcome();
        var pause = outcome.isSuccess() ? Optional.<Duration>empty() : schedule.pause(claim.step());
        var state = pause.isPresent()
                ? DeliveryState.WAITING
                : outcome.isSuccess() ? DeliveryState.DELIVERED : DeliveryState.FAILED;
        return new Verdict(
                claim.webhook(),
                claim.lane(),
                claim.delivery(),
                pause.isEmpty(),
                state.value,
                pause.map(Duration::toMillis).orElse(null),
                outcome.at(),
                outcome.status(),
                outcome.failure(),
                outcome.took().toMillis(),
                outcome.answer());
    }
}
