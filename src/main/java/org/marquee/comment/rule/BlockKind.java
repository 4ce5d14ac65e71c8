package org.marquee.comment.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what somebody is blocked. */
@Schema(name = "BlockKind", description = "By what somebody is blocked: e-mail address, name or network.")
enum BlockKind {
    @JsonProperty("email")
    EMAIL("email"),
    @JsonProperty("name")
    NAME("name"),
    @JsonProperty("prefix")
    PREFIX("prefix");

    @EnumeratedValue
    final String value;

    BlockKind(String value) {
        this.value = value;
    }

    /** As a parameter has it; JAX-RS calls this. */
    public static BlockKind fromString(String value) {
        for (var kind : values()) {
            if (kind.value.equals(value)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(value);
    }
}
