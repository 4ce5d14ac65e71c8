package org.marquee.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of thing was found. */
@Schema(name = "SearchKind", description = "What kind of thing was found.")
enum Kind {
    @JsonProperty("review")
    REVIEW,
    @JsonProperty("film")
    FILM,
    @JsonProperty("person")
    PERSON;

    /** The name in JSON, in parameters and in the database. */
    String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a parameter; the counterpart of {@link #value}. */
    public static Kind fromString(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }
}
