package org.marquee.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an API key may do: the constants of {@link Roles}, on the wire. */
@Schema(name = "Scope", description = "What an API key may do.")
enum Scope {
    @JsonProperty(Roles.CONTENT_READ)
    READ(Roles.CONTENT_READ),
    @JsonProperty(Roles.CONTENT_WRITE)
    WRITE(Roles.CONTENT_WRITE),
    @JsonProperty(Roles.CONTENT_PUBLISH)
    PUBLISH(Roles.CONTENT_PUBLISH),
    @JsonProperty(Roles.COMMENTS_MODERATE)
    MODERATE(Roles.COMMENTS_MODERATE);

    final String value;

    Scope(String value) {
        this.value = value;
    }
}
