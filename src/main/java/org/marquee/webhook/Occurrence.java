package org.marquee.webhook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.marquee.kernel.change.LoggedChange;

/**
 * Something that receivers can be told of.
 *
 * @param data what they are told of it: ids, slugs that readers know, and links
 */
record Occurrence(LoggedChange change, WebhookEvent event, Map<String, Object> data) {
    /** Caches are purged before anybody is told that there is something new to fetch. */
    int part() {
        return event == WebhookEvent.CACHE_PURGE ? 0 : 1;
    }

    Told told() {
        return new Told(event.value, change.at(), data);
    }

    /** The same for each time that this receiver is told of it, also when nobody remembers the time before. */
    UUID idFor(UUID webhook) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((webhook + " " + change.id() + " " + event.value).getBytes(StandardCharsets.UTF_8));
            var bits = ByteBuffer.wrap(digest);
            // RFC 9562, section 5.8: version 8 is for ids of one's own making.
            return new UUID(
                    bits.getLong() & 0xffff_ffff_ffff_0fffL | 0x8000L,
                    bits.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is sent, as Standard Webhooks arrange it. */
    record Told(String type, Instant timestamp, Map<String, ?> data) {}
}
