package org.marquee.confirmation;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a link is for. */
@Schema(name = "Confirmation", description = "What a link in a mail is for. Nothing is done yet.")
record ConfirmationView(
        ConfirmationKind kind,
        @Schema(description = "What will be done.") String sentence,
        Instant expiresAt) {
    static ConfirmationView of(ConfirmationKind kind, Instant expiresAt) {
        return new ConfirmationView(kind, kind.sentence, expiresAt);
    }
}
