package org.marquee.webhook;

import java.util.List;
import java.util.UUID;

/**
 * How one receiver did in some tries, in their order. A row as the query takes it.
 *
 * @param heard whether one of them succeeded
 * @param before how many failed before
 * @param since how many failed after the last that succeeded; all, when none did
 * @param quiet for how many seconds it asks to be left alone
 */
record Pulse(UUID webhook, boolean heard, int before, int since, long quiet) {

    static Pulse of(UUID webhook, List<Outcome> outcomes) {
        var pulse = new Pulse(webhook, false, 0, 0, 0);
        for (var outcome : outcomes) {
            pulse = pulse.and(outcome);
        }
        return pulse;
    }

    private Pulse and(Outcome outcome) {
        return outcome.isSuccess()
                ? new Pulse(webhook, true, before + since, 0, quiet)
                : new Pulse(
                        webhook,
                        heard,
                        before,
                        since + 1,
                        Math.max(quiet, outcome.quiet().toSeconds()));
    }
}
