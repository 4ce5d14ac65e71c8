package org.marquee.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an account may do: the constants of {@link Roles}, on the wire. */
@Schema(name = "Role", description = "What an account may do.")
enum Role {
    @JsonProperty(Roles.AUTHOR)
    AUTHOR(Roles.AUTHOR),
    @JsonProperty(Roles.EDITOR)
    EDITOR(Roles.EDITOR),
    @JsonProperty(Roles.MODERATOR)
    MODERATOR(Roles.MODERATOR),
    @JsonProperty(Roles.ADMIN)
    ADMIN(Roles.ADMIN);

    final String value;

    Role(String value) {
        this.value = value;
    }
}
