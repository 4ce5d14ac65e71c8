package org.marquee.comment.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose comments wait for a moderator before readers see them. */
@Schema(name = "Moderation", description = "Whose comments wait for a moderator before readers see them.")
public enum Moderation {
    /** Everybody's. */
    @JsonProperty("always")
    ALWAYS("always"),
    /** Those of guests who are not trusted yet. */
    @JsonProperty("firstTime")
    FIRST_TIME("firstTime"),
    /** Nobody's, unless another rule holds them back. */
    @JsonProperty("never")
    NEVER("never");

    @EnumeratedValue
    final String value;

    Moderation(String value) {
        this.value = value;
    }
}
