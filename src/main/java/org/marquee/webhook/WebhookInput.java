package org.marquee.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.marquee.kernel.text.Line;

/** What an admin writes of a webhook. */
@Schema(name = "WebhookInput", description = "What an admin writes of a webhook.")
record WebhookInput(
        @NotBlank
        @Pattern(regexp = Line.PATTERN, message = Line.RULE)
        @Size(max = 200)
        @Schema(examples = "Rebuild the site", description = "Who or what it is for.")
        String name,

        @NotNull
        @Size(min = 1, max = 2000)
        @Schema(
                examples = "https://example.org/hooks/marquee",
                description = "https, port 443, 80 or 8443, on the public network.")
        String url,

        @NotEmpty @Size(max = 100) @Schema(description = "What it is told of.")
        List<@NotNull WebhookEvent> events,

        @Schema(description = "Whether nothing is sent. What happens meanwhile is sent once it goes on.")
        boolean paused) {}
