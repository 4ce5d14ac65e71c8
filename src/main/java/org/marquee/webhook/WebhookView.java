package org.marquee.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.Versioned;

/** A webhook as admins see it: never its secret. */
@Schema(name = "Webhook", description = "An address that is told of changes.")
record WebhookView(
        UUID id,
        @Schema(examples = "Rebuild the site") String name,

        @Schema(examples = "https://example.org/hooks/marquee")
        String url,

        List<WebhookEvent> events,
        @Schema(description = "Whether nothing is sent.") boolean paused,

        @Nullable
        @Schema(
                enumeration = {"asked", "gone"},
                description = "`gone`: the receiver has answered 410; null while it is not paused.")
        String pauseReason,

        @Nullable @Schema(description = "Until when the former secret signs, too; null when there is none.")
        Instant formerSecretUntil,

        @Nullable @Schema(description = "Since when nothing gets through; null when the last attempt did.")
        Instant failingSince,

        @Nullable @Schema(description = "When it last took something, give or take ten seconds.")
        Instant deliveredAt,

        Backlog backlog,
        Instant createdAt,
        Instant updatedAt,

        @Nullable @Schema(description = "The account that made it; null for API keys.")
        UUID createdBy,

        @Schema(minimum = "0", description = "Grows with each change.")
        int version)
        implements Versioned {

    /** What has not arrived yet. */
    @Schema(name = "WebhookBacklog", description = "What has not arrived yet.")
    record Backlog(
            @Schema(minimum = "0", description = "Deliveries that wait to be sent, or sent again.")
            long waiting,

            @Nullable @Schema(description = "When the oldest of them was written down.")
            Instant oldestSince,

            @Schema(
                    minimum = "0",
                    description =
                            "Changes that were not looked at yet. They are, as soon as there is room for more deliveries: nothing is lost.")
            long unread) {}

    static final String DOCUMENT = """
            json_build_object('id', w.id, 'name', w.name, 'url', w.url, 'events', w.events, 'paused', w.paused,
              'pauseReason', w.pause_reason,
              'formerSecretUntil', case when w.former_secret_until > now() then w.former_secret_until end,
              'failingSince', h.failing_since, 'deliveredAt', h.delivered_at,
              'backlog', (
                select json_build_object('waiting', count(d.id), 'oldestSince', min(d.created_at),
                  'unread', coalesce(max(log.last) - min(r.position), 0))
                from (select max(position) as last from change) log
                left join change_reader r on r.name = 'webhook ' || w.id
                left join webhook_delivery d on d.webhook_id = w.id and d.state = 'waiting'),
              'createdAt', w.created_at, 'updatedAt', w.updated_at, 'createdBy', w.created_by, 'version', w.version)""";
}
