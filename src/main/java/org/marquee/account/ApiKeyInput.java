package org.marquee.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an admin writes of an API key. */
@Schema(name = "ApiKeyInput", description = "What an admin writes of an API key.")
record ApiKeyInput(
        @NotBlank @Size(max = 200) @Schema(examples = "Build server", description = "Who or what uses it.")
        String name,

        @NotEmpty @Size(max = 10) List<@NotNull Scope> scopes,

        @NotNull
        @Schema(examples = "2027-06-30T00:00:00Z", description = "When it stops working; at most two years ahead.")
        OffsetDateTime expiresAt) {}
