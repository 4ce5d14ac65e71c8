package org.marquee.privacy;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody wants of their data. */
@Schema(name = "PrivacyKind", description = "To have all of it, or to have it gone.")
public enum PrivacyKind {
    @JsonProperty("export")
    EXPORT("export"),
    @JsonProperty("erasure")
    ERASURE("erasure");

    @EnumeratedValue
    final String value;

    PrivacyKind(String value) {
        this.value = value;
    }
}
