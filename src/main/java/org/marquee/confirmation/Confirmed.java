package org.marquee.confirmation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.privacy.PersonalData;
import org.marquee.privacy.PrivacyAnswer;

/** What was done. */
@Schema(name = "Confirmed", description = "What was done.")
record Confirmed(
        ConfirmationKind kind,

        @Nullable
        @Schema(
                description = "Shows that the address is its author's: to be sent with later comments. Null unless an"
                        + " address was confirmed.")
        String authorToken,

        @Nullable @Schema(description = "How many comments were erased; null for all but an erasure.")
        Integer comments,

        @Nullable @Schema(description = "What they wrote and asked for; null for all but an export.")
        PersonalData data) {

    static Confirmed address(String authorToken) {
        return new Confirmed(ConfirmationKind.ADDRESS, authorToken, null, null);
    }

    static Confirmed unsubscription() {
        return new Confirmed(ConfirmationKind.UNSUBSCRIPTION, null, null, null);
    }

    static Confirmed of(PrivacyAnswer answer) {
        return new Confirmed(ConfirmationKind.of(answer.kind()), null, answer.comments(), answer.data());
    }

    /** Tokens and people's data stand in no log. */
    @Override
    public String toString() {
        return "Confirmed";
    }
}
