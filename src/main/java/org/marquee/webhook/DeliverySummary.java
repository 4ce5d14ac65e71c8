package org.marquee.webhook;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A delivery in the list of a webhook's. */
@Schema(name = "WebhookDeliverySummary", description = "A delivery in the list of a webhook's.")
record DeliverySummary(
        @Schema(description = "The header `webhook-id`: the same for each attempt, and when it is sent again.")
        UUID id,

        @Schema(examples = "review.published") String type,
        DeliveryState state,
        @Schema(minimum = "0") int attempts,

        @Nullable
        @Schema(
                examples = "503",
                description = "What the receiver last answered; null when it did not, or was not asked.")
        Integer lastStatus,

        Instant createdAt,

        @Nullable @Schema(description = "Since when it is settled.")
        Instant finishedAt) {

    static final String DOCUMENT = """
            json_build_object('id', d.id, 'type', d.type, 'state', d.state, 'attempts', d.attempts,
              'lastStatus', d.last_status, 'createdAt', d.created_at, 'finishedAt', d.finished_at)""";
}
