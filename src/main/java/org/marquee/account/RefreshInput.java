package org.marquee.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A refresh token, to be changed for new tokens. */
@Schema(name = "RefreshInput", description = "A refresh token, to be changed for new tokens.")
record RefreshInput(
        @NotNull @Size(max = 200) @Schema(examples = "mqr_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0u1V")
        String refreshToken) {
    /** Tokens stand in no log. */
    @Override
    public String toString() {
        return "RefreshInput";
    }
}
