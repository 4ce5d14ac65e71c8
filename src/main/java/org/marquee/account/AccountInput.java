package org.marquee.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an admin writes of an account. */
@Schema(name = "AccountInput", description = "What an admin writes of an account.")
record AccountInput(
        @NotNull
        @Pattern(regexp = EMAIL, message = EMAIL_RULE)
        @Size(max = 254)
        @Schema(examples = "ann@example.org", description = "In any case; no two accounts have the same.")
        String email,

        @NotBlank @Size(max = 200) @Schema(examples = "Ann Example")
        String name,

        @NotEmpty @Size(max = 10) List<@NotNull Role> roles) {

    /** ASCII without spaces: what every mail server takes. A host without a dot will do. */
    static final String EMAIL = "[!-?A-~]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?";

    static final String EMAIL_RULE = "must be an e-mail address such as ann@example.org";
}
