package org.marquee.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A delivery with all that became of it. */
@Schema(name = "WebhookDelivery", description = "A delivery with all that became of it.")
record DeliveryView(
        @Schema(description = "The header `webhook-id`: the same for each attempt, and when it is sent again.")
        UUID id,

        @Schema(examples = "review.published") String type,
        DeliveryState state,

        @Nullable
        @Schema(
                description =
                        "When it is tried next, unless the receiver recovers sooner; null when it is settled, or waits for an earlier one of the"
                                + " same thing.")
        Instant dueAt,

        Payload payload,

        List<Attempt> attempts,
        Instant createdAt,

        @Nullable @Schema(description = "Since when it is settled.")
        Instant finishedAt) {

    /** One try. */
    @Schema(name = "WebhookAttempt", description = "One try: it has a status, or else a failure.")
    record Attempt(
            @Schema(minimum = "1") int number,
            Instant at,

            @Nullable @Schema(examples = "503", description = "What the receiver answered.")
            Integer status,

            @Nullable
            @Schema(
                    examples = "timed-out",
                    description =
                            "Why there was no answer: `unknown-host`, `refused-address`, `unreachable`, `untrusted`, `broken-off`, `timed-out`,"
                                    + " or what is wrong with the address.")
            String failure,

            @Schema(minimum = "0") int durationMillis,

            @Nullable @Schema(description = "The first KiB of the answer as text, without its headers.")
            String answer) {}

    static final String DOCUMENT = """
            json_build_object('id', d.id, 'type', d.type, 'state', d.state,
              'dueAt', (
                select l.due_at from webhook_lane l
                where l.webhook_id = d.webhook_id and l.lane = d.lane and d.state = 'waiting'
                  and not exists (
                    select from webhook_delivery e
                    where e.webhook_id = d.webhook_id and e.lane = d.lane and e.state = 'waiting'
                      and (e.position, e.part) < (d.position, d.part))),
              'payload', d.payload::json,
              'attempts', (
                select coalesce(json_agg(json_build_object('number', a.number, 'at', a.at, 'status', a.status,
                  'failure', a.failure, 'durationMillis', a.duration_millis, 'answer', a.answer) order by a.number), '[]')
                from webhook_attempt a where a.delivery_id = d.id),
              'createdAt', d.created_at, 'finishedAt', d.finished_at)""";
}
