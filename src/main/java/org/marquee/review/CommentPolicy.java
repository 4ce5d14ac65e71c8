package org.marquee.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether readers may comment on a review. */
@Schema(name = "CommentPolicy", description = "Whether readers may comment.")
enum CommentPolicy {
    @JsonProperty("open")
    OPEN("open"),
    @JsonProperty("closed")
    CLOSED("closed");

    @EnumeratedValue
    final String value;

    CommentPolicy(String value) {
        this.value = value;
    }
}
