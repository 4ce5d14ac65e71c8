package org.marquee.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a delivery. */
@Schema(
        name = "WebhookDeliveryState",
        description =
                "What became of a delivery: `failed` after the last attempt, and `waiting` for the next one until then.")
public enum DeliveryState {
    @JsonProperty("waiting")
    WAITING("waiting"),
    @JsonProperty("delivered")
    DELIVERED("delivered"),
    @JsonProperty("failed")
    FAILED("failed");

    @EnumeratedValue
    final String value;

    DeliveryState(String value) {
        this.value = value;
    }

    /** Reads a parameter. */
    public static DeliveryState fromString(String value) {
        return Stream.of(values())
                .filter(state -> state.value.equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(value));
    }
}
