package org.marquee.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook in the list of all. */
@Schema(name = "WebhookSummary", description = "A webhook in the list of all.")
record WebhookSummary(
        UUID id,
        @Schema(examples = "Rebuild the site") String name,

        @Schema(examples = "https://example.org/hooks/marquee")
        String url,

        List<WebhookEvent> events,
        @Schema(description = "Whether nothing is sent.") boolean paused,

        @Nullable @Schema(description = "Since when nothing gets through; null when the last attempt did.")
        Instant failingSince,

        @Schema(minimum = "0", description = "Grows with each change.")
        int version) {

    static final String FROM = "webhook w join webhook_health h on h.webhook_id = w.id";

    static final String DOCUMENT = """
            json_build_object('id', w.id, 'name', w.name, 'url', w.url, 'events', w.events, 'paused', w.paused,
              'failingSince', h.failing_since, 'version', w.version)""";
}
