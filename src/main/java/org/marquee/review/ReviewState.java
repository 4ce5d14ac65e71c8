package org.marquee.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a review stands. Derived from what was done to it and from the time, never set. */
@Schema(name = "ReviewState", description = "Where a review stands; derived, never set.")
enum ReviewState {
    /** Nobody but editors sees it. */
    @JsonProperty("draft")
    DRAFT,
    /** It waits for an editor. */
    @JsonProperty("submitted")
    SUBMITTED,
    /** Readers will see it. */
    @JsonProperty("scheduled")
    SCHEDULED,
    /** Readers see its working copy. */
    @JsonProperty("published")
    PUBLISHED,
    /** Readers see an older revision than the working copy. */
    @JsonProperty("changed")
    CHANGED,
    /** It is in the trash. */
    @JsonProperty("trashed")
    TRASHED;

    /** The SQL for the state of a review {@code r} with what is {@code live} and {@code coming}. */
    static final String EXPRESSION = """
            case
              when r.trashed_at is not null then 'trashed'
              when live.number < r.revision_number then 'changed'
              when live.number is not null then 'published'
              when coming.number is not null then 'scheduled'
              when r.submitted_at is not null then 'submitted'
              else 'draft'
            end""";

    /** The name in JSON and in parameters. */
    String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a parameter; the counterpart of {@link #value}. */
    public static ReviewState fromString(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }
}
