package org.marquee.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new password of one's own. */
@Schema(name = "NewPasswordInput", description = "A new password of one's own.")
record NewPasswordInput(
        @NotNull @Size(max = 1024) String currentPassword,

        @NotNull @Schema(description = PasswordRules.DESCRIPTION)
        String newPassword) {
    /** Passwords stand in no log. */
    @Override
    public String toString() {
        return "NewPasswordInput";
    }
}
