package org.marquee.film;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether somebody stood before the camera or behind it. */
@Schema(name = "CreditType", description = "Whether somebody stood before the camera or behind it.")
public enum CreditType {
    @JsonProperty("cast")
    CAST("cast"),
    @JsonProperty("crew")
    CREW("crew");

    @EnumeratedValue
    final String value;

    CreditType(String value) {
        this.value = value;
    }
}
