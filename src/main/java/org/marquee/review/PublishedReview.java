package org.marquee.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A review as it is read.
 *
 * @param review all but the body, and what is made of the whole
 * @param pointers what it depends on, and does not show
 */
record PublishedReview(ReviewView review, ReadableBody body, SeoWords seo, Pointers pointers) {

    /** Builds the document of a row {@code r} of {@code published_review}, whose id stands in {@code this} as well. */
    static final String DOCUMENT = "json_build_object('review', %s, 'body', %s, 'seo', %s, 'pointers', %s)"
            .formatted(
                    ReviewView.document(ReviewSource.PUBLISHED),
                    ReadableBody.document(ReviewSource.PUBLISHED),
                    SeoWords.document(ReviewSource.PUBLISHED),
                    Pointers.DOCUMENT);

    /**
     * Until when it stays as it is, unless somebody changes it; null: for ever.
     */
    record Lasting(PublishedReview review, @Nullable Instant until) {

        /** Builds the document of the same row. */
        static final String DOCUMENT = "json_build_object('review', %s, 'until', %s)"
                .formatted(
                        PublishedReview.DOCUMENT,
                        "(select min(h.at) from published_review_horizon h where h.review_id = r.id)");
    }
}
