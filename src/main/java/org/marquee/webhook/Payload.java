package org.marquee.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent, as Standard Webhooks arrange it, read again from where it is kept. */
@Schema(name = "WebhookPayload", description = "What is sent.")
record Payload(
        @Schema(examples = "review.published") String type,

        @Schema(description = "Of the change.") Instant timestamp,

        Data data) {

    /** Ids, slugs that readers know, and links. */
    @Schema(name = "WebhookPayloadData", description = "Which thing it is; of a test event, the webhook.")
    record Data(
            @JsonInclude(Include.NON_NULL) @Nullable UUID id,

            @JsonInclude(Include.NON_NULL) @Nullable @Schema(description = "Whose comment it is.")
            UUID review,

            @JsonInclude(Include.NON_NULL) @Nullable @Schema(description = "If readers know it.")
            String slug,

            @JsonInclude(Include.NON_NULL) @Nullable Links links,

            @JsonInclude(Include.NON_NULL)
            @Nullable
            @Schema(description = "Of `cache.purge`: those of the header `Surrogate-Key`; `*` stands for all.")
            List<String> keys) {}

    /** Where to read more. */
    @Schema(name = "WebhookPayloadLinks", description = "Where to read more.")
    record Links(
            @Schema(format = "uri", description = "Here.") String api,

            @JsonInclude(Include.NON_NULL) @Nullable @Schema(format = "uri", description = "The frontend's page.")
            String page) {}
}
