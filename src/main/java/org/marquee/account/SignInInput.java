package org.marquee.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who signs in. */
@Schema(name = "SignInInput", description = "Who signs in.")
record SignInInput(
        @NotNull @Size(max = 254) @Schema(examples = "ann@example.org")
        String email,

        @NotNull @Size(max = 1024) String password) {
    /** Passwords stand in no log. */
    @Override
    public String toString() {
        return "SignInInput";
    }
}
