package org.marquee.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.marquee.kernel.text.MailAddress;

/** What an admin writes of an account. */
@Schema(name = "AccountInput", description = "What an admin writes of an account.")
record AccountInput(
        @NotNull
        @Pattern(regexp = MailAddress.PATTERN, message = MailAddress.RULE)
        @Size(max = MailAddress.LONGEST)
        @Schema(examples = "ann@example.org", description = "In any case; no two accounts have the same.")
        String email,

        @NotBlank @Size(max = 200) @Schema(examples = "Ann Example")
        String name,

        @NotEmpty @Size(max = 10) List<@NotNull Role> roles) {}
