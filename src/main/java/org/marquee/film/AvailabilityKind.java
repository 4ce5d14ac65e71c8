package org.marquee.film;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What watching costs. */
@Schema(name = "AvailabilityKind", description = "What watching costs.")
public enum AvailabilityKind {
    @JsonProperty("subscription")
    SUBSCRIPTION("subscription"),
    @JsonProperty("rent")
    RENT("rent"),
    @JsonProperty("buy")
    BUY("buy"),
    @JsonProperty("free")
    FREE("free"),
    @JsonProperty("ads")
    ADS("ads");

    @EnumeratedValue
    final String value;

    AvailabilityKind(String value) {
        this.value = value;
    }
}
