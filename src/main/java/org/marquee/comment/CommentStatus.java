package org.marquee.comment;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a comment stands. Readers see those that are approved. */
@Schema(name = "CommentStatus", description = "Where a comment stands. Readers see those that are `approved`.")
enum CommentStatus {
    /** Waits for a moderator. */
    @JsonProperty("pending")
    PENDING("pending"),
    @JsonProperty("approved")
    APPROVED("approved"),
    @JsonProperty("rejected")
    REJECTED("rejected"),
    @JsonProperty("spam")
    SPAM("spam"),
    @JsonProperty("trashed")
    TRASHED("trashed"),
    /** By who wrote it: nothing of it is left. */
    @JsonProperty("deleted")
    DELETED("deleted");

    @EnumeratedValue
    final String value;

    CommentStatus(String value) {
        this.value = value;
    }
}
