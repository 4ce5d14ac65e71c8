package org.marquee.film;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of film it is. */
@Schema(name = "FilmKind", description = "What kind of film it is.")
public enum FilmKind {
    @JsonProperty("feature")
    FEATURE("feature"),
    @JsonProperty("short")
    SHORT("short"),
    @JsonProperty("documentary")
    DOCUMENTARY("documentary"),
    @JsonProperty("series")
    SERIES("series"),
    @JsonProperty("special")
    SPECIAL("special");

    @EnumeratedValue
    final String value;

    FilmKind(String value) {
        this.value = value;
    }

    /** The name in JSON, in parameters and in the database. */
    public String value() {
        return value;
    }

    /** Reads a parameter; the counterpart of {@link #value}. */
    public static FilmKind fromString(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }
}
