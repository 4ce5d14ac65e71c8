package org.marquee.privacy;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of the texts of comments whose author is to be forgotten. */
@Schema(
        name = "TextFate",
        description =
                "`remove`: nothing is left of a comment but, above replies, that there was one. `keep`: its text stays,"
                        + " and nobody's name stands beside it.")
enum TextFate {
    @JsonProperty("keep")
    KEEP("keep"),
    @JsonProperty("remove")
    REMOVE("remove");

    @EnumeratedValue
    final String value;

    TextFate(String value) {
        this.value = value;
    }
}
