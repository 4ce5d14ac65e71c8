package org.marquee.review;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.account.AccountReference;

/** One save of a review, in its history. */
@Schema(name = "RevisionSummary", description = "One save of a review.")
record RevisionSummary(
        @Schema(minimum = "1", examples = "3") int number,
        Instant savedAt,
        @Nullable AccountReference savedBy,
        String headline,
        @Schema(minimum = "0") int wordCount,

        @Nullable @Schema(description = "The number of the revision that this repeats.")
        Integer restoredFrom,

        @Schema(description = "Whether readers see it now.") boolean published) {

    static final String FROM = "revision v";

    static final String MEMBERS = """
            'number', v.number, 'savedAt', v.created_at, 'savedBy', %s, 'restoredFrom', v.restored_from,
            'published', exists (
              select from publication p
              where p.revision_id = v.id and p.publish_at <= now() and (p.unpublish_at is null or p.unpublish_at > now()))""".formatted(AccountReference.document("v.created_by"));

    static final String DOCUMENT =
            "json_build_object(" + MEMBERS + ", 'headline', v.headline, 'wordCount', v.word_count)";
}
