package org.marquee.webhook;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.marquee.kernel.http.Versioned;

/** A new webhook, or one with a new secret, with the only sight of it. */
@Schema(name = "NewWebhook", description = "A webhook with a new secret, which is shown this once.")
record NewWebhook(
        UUID id,
        @Schema(examples = "Rebuild the site") String name,

        @Schema(
                examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwPH3RvL2J0Vk=",
                description = "By which the receiver knows us, as libraries of Standard Webhooks take it.")
        String secret,

        @Schema(minimum = "0", description = "Grows with each change.")
        int version)
        implements Versioned {
    /** Secrets stand in no log. */
    @Override
    public String toString() {
        return "NewWebhook " + id;
    }
}
