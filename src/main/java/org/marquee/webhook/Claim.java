package org.marquee.webhook;

import java.util.List;
import java.util.UUID;

/**
 * A delivery that somebody has in hand, so that nobody else has.
 *
 * @param lease by which the lane is known to be theirs still
 * @param step how often it was tried in its time
 * @param secrets the numbers of those that sign
 */
record Claim(
        UUID webhook,
        UUID lane,
        UUID lease,
        int step,
        UUID delivery,
        String payload,
        String url,
        List<Integer> secrets) {

    Place place() {
        return new Place(webhook, lane, lease);
    }

    /** A lane, in the hands of who has this lease. A row as queries take it. */
    record Place(UUID webhook, UUID lane, UUID lease) {}
}
