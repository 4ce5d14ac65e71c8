package org.marquee.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.marquee.kernel.text.MailAddress;

/** What an admin writes of a new account. */
@Schema(name = "NewAccountInput", description = "What an admin writes of a new account.")
record NewAccountInput(
        @NotNull
        @Pattern(regexp = MailAddress.PATTERN, message = MailAddress.RULE)
        @Size(max = 254)
        @Schema(examples = "ann@example.org", description = "In any case; no two accounts have the same.")
        String email,

        @NotBlank @Size(max = 200) @Schema(examples = "Ann Example")
        String name,

        @NotEmpty @Size(max = 10) List<@NotNull Role> roles,

        @NotNull @Schema(description = PasswordRules.DESCRIPTION)
        String password) {

    AccountInput account() {
        return new AccountInput(email, name, roles);
    }

    /** Passwords stand in no log. */
    @Override
    public String toString() {
        return "NewAccountInput";
    }
}
