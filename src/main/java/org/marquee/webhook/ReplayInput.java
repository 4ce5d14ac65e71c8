package org.marquee.webhook;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent again. */
@Schema(name = "WebhookReplayInput", description = "What is sent again.")
record ReplayInput(
        @NotNull @Schema(description = "All that happened since then, or a few seconds before; at most 30 days ago.")
        Instant since) {}
