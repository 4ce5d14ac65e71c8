package org.marquee.review;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.marquee.kernel.sql.Reader;

/** Reviews as they would look if one of their revisions were published now. */
@Singleton
class PreviewReviews {
    private static final String BY_REVISION = "select " + PreviewReview.DOCUMENT
            + "\nfrom preview_review r " + ReviewView.SECTION
            + " cross join lateral (select r.revision_id) this where r.revision_id = ?";

    private final Reader reader;

    PreviewReviews(Reader reader) {
        this.reader = reader;
    }

    Optional<PreviewReview> ofRevision(UUID revision) {
        return reader.first(PreviewReview.class, BY_REVISION, revision);
    }
}
