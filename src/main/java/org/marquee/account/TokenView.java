package org.marquee.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody gets who signs in.
 *
 * @param expiresIn in seconds
 */
@Schema(name = "Tokens", description = "What somebody gets who signs in (RFC 6749, section 5.1).")
record TokenView(
        @Schema(description = "Goes into `Authorization: Bearer …`.")
        String accessToken,

        @Schema(enumeration = "Bearer") String tokenType,

        @Schema(examples = "900", description = "How long the access token is good for, in seconds.")
        long expiresIn,

        @Schema(
                examples = "mqr_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0u1V",
                description = "Gets new tokens, once. Used twice, it ends the whole sign-in.")
        String refreshToken) {
    /** Tokens stand in no log. */
    @Override
    public String toString() {
        return "TokenView";
    }
}
