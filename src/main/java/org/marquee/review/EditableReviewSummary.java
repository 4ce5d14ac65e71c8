package org.marquee.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.account.AccountReference;
import org.marquee.author.AuthorReference;

/** A review in the list of editors. */
@Schema(name = "EditableReviewSummary", description = "A review in the list of editors.")
record EditableReviewSummary(
        UUID id,
        String slug,
        String headline,
        String language,
        @Nullable Double rating,
        EditableReview.@Nullable FilmReference film,
        List<AuthorReference> authors,
        ReviewState state,
        @Schema(minimum = "1") int revision,
        @Schema(minimum = "0") int version,

        @Nullable @Schema(description = "Since when readers see what they see now.")
        Instant publishAt,

        @Nullable @Schema(description = "When they will see something else.")
        Instant scheduledAt,

        @Nullable @Schema(description = "Since when it waits for an editor.")
        Instant submittedAt,

        Instant savedAt,
        @Nullable AccountReference savedBy,
        Instant updatedAt,
        @Nullable Instant trashedAt) {

    static final String DOCUMENT = "json_build_object(" + ReviewDocuments.MEMBERS
            + ", 'publishAt', live.publish_at, 'scheduledAt', coming.publish_at, 'submittedAt', r.submitted_at)";
}
