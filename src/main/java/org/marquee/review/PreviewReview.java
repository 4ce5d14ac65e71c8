package org.marquee.review;

/**
 * One revision as it is read, whether or not it is public.
 *
 * @param review all but the body, and what is made of the whole
 */
record PreviewReview(Preview review, ReadableBody body, SeoWords seo) {

    /** Builds the document of a row {@code r} of {@code preview_review}, whose revision stands in {@code this} as well. */
    static final String DOCUMENT = "json_build_object('review', %s, 'body', %s, 'seo', %s)"
            .formatted(
                    ReviewView.document(ReviewSource.PREVIEW),
                    ReadableBody.document(ReviewSource.PREVIEW),
                    SeoWords.document(ReviewSource.PREVIEW));
}
