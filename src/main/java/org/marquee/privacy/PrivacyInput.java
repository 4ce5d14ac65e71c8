package org.marquee.privacy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.text.MailAddress;

/** What somebody asks about the data of an address. */
@Schema(name = "PrivacyInput", description = "What somebody asks about the data of an e-mail address.")
record PrivacyInput(
        @NotNull
        @Pattern(regexp = MailAddress.PATTERN, message = MailAddress.RULE)
        @Size(max = MailAddress.LONGEST)
        @Schema(examples = "ann@example.org", description = "In any case.")
        String email,

        @NotNull PrivacyKind kind,

        @Nullable
        @Schema(description = "What becomes of the texts at an erasure, `remove` unless given.", examples = "remove")
        TextFate text) {

    String address() {
        return MailAddress.normalised(email);
    }

    TextFate fate() {
        return text == null ? TextFate.REMOVE : text;
    }

    /** Addresses stand in no log. */
    @Override
    public String toString() {
        return "PrivacyInput";
    }
}
