package org.marquee.comment;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.marquee.comment.rule.Verdict;
import org.marquee.kernel.change.Action;

/** Where a comment stands. Readers see those that are approved. */
@Schema(name = "CommentStatus", description = "Where a comment stands. Readers see those that are `approved`.")
public enum CommentStatus {
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

    /** What nobody is meant to see, nor has to look at, ever again: it goes for ever when its time has come. */
    static final Set<CommentStatus> UNWANTED = Set.of(REJECTED, SPAM, TRASHED, DELETED);

    @EnumeratedValue
    final String value;

    CommentStatus(String value) {
        this.value = value;
    }

    /** Whether comments of this one have a longer way to readers than those of the other: nothing, a moderator, or no way. */
    boolean isFartherThan(CommentStatus other) {
        return distance() > other.distance();
    }

    private int distance() {
        return switch (this) {
            case APPROVED -> 0;
            case PENDING -> 1;
            case SPAM, REJECTED, TRASHED, DELETED -> 2;
        };
    }

    /** What a verdict makes of a comment. */
    static CommentStatus of(Verdict verdict) {
        return switch (verdict) {
            case PASS -> APPROVED;
            case HOLD -> PENDING;
            case SPAM -> SPAM;
            case REJECT -> REJECTED;
        };
    }

    /** What the change log calls it when a comment gets here. */
    Action action() {
        return switch (this) {
            case APPROVED -> Action.APPROVED;
            case PENDING -> Action.HELD;
            case REJECTED -> Action.REJECTED;
            case SPAM -> Action.MARKED_AS_SPAM;
            case TRASHED -> Action.TRASHED;
            case DELETED -> Action.DELETED;
        };
    }

    /** Reads a parameter. */
    public static CommentStatus fromString(String value) {
        return Stream.of(values())
                .filter(status -> status.value.equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(value));
    }
}
