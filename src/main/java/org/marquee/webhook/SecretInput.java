package org.marquee.webhook;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a webhook gets another secret. */
@Schema(name = "WebhookSecretInput", description = "How a webhook gets another secret.")
record SecretInput(
        @Nullable
        @Schema(
                description =
                        "Until when the former one signs, too, at most 30 days; a day unless given. In the past, where somebody else has it.")
        Instant formerUntil) {}
