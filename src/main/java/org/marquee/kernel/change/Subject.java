package org.marquee.kernel.change;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What changes are of. The values are API: added, never renamed. */
@Schema(name = "Subject", description = "A kind of thing that changes.")
public enum Subject {
    @JsonProperty("account")
    ACCOUNT,
    @JsonProperty("api-key")
    API_KEY,
    @JsonProperty("author")
    AUTHOR,
    @JsonProperty("comment")
    COMMENT,
    @JsonProperty("comment-block")
    COMMENT_BLOCK,
    @JsonProperty("comment-settings")
    COMMENT_SETTINGS,
    @JsonProperty("film")
    FILM,
    @JsonProperty("image")
    IMAGE,
    @JsonProperty("person")
    PERSON,
    @JsonProperty("privacy-request")
    PRIVACY_REQUEST,
    @JsonProperty("review")
    REVIEW,
    @JsonProperty("term")
    TERM,
    @JsonProperty("webhook")
    WEBHOOK;

    /** As it stands in the database and in JSON. */
    public String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The counterpart of {@link #value}.
     *
     * @throws IllegalArgumentException when there is none: a feature that records changes of a new kind adds it here
     */
    public static Subject fromString(String value) {
        for (var subject : values()) {
            if (subject.value().equals(value)) {
                return subject;
            }
        }
        throw new IllegalArgumentException("No Subject is called " + value);
    }
}
