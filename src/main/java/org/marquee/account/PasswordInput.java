package org.marquee.account;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A password that an admin gives an account. */
@Schema(name = "PasswordInput", description = "A password that an admin gives an account.")
record PasswordInput(
        @NotNull @Schema(description = PasswordRules.DESCRIPTION)
        String password) {
    /** Passwords stand in no log. */
    @Override
    public String toString() {
        return "PasswordInput";
    }
}
