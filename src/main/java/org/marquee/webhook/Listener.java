package org.marquee.webhook;

import java.util.Set;
import java.util.UUID;

/**
 * A webhook as far as it follows the change log.
 *
 * @param events the values of {@link WebhookEvent}
 */
record Listener(UUID webhook, Set<String> events) {

    String reader() {
        return Webhook.reader(webhook);
    }

    boolean wants(Occurrence occurrence) {
        return events.contains(occurrence.event().value);
    }
}
