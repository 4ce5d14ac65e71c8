package org.marquee.review;

import java.util.Set;
import org.marquee.kernel.link.Links;

/**
 * One revision as it is read, whether or not it is public.
 *
 * @param review all but the body
 */
record PreviewReview(Preview review, ReadableBody body) {

    /** Builds the document of a row {@code r} of {@code preview_review}, whose revision stands in {@code this} as well. */
    static final String DOCUMENT = "json_build_object('review', %s, 'body', %s)"
            .formatted(ReviewView.document(ReviewSource.PREVIEW), ReadableBody.document(ReviewSource.PREVIEW));

    Preview view(Set<BodyForm> forms, Links links) {
        return review.with(body.in(forms, links));
    }
}
