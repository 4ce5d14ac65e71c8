package org.marquee.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The forms in which the body of a review is delivered. */
@Schema(name = "BodyForm", description = "A form in which the body of a review is delivered.")
public enum BodyForm {
    @JsonProperty("html")
    HTML,
    @JsonProperty("blocks")
    BLOCKS,
    @JsonProperty("text")
    TEXT;

    public static BodyForm fromString(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    /** The member of the answer that holds this form. */
    String member() {
        return "body" + name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
