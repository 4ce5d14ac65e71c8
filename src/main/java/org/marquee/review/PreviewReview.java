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
    static final String DOCUMENT = "json_build_object('review', json_build_object(%s, %s), 'body', %s)"
            .formatted(
                    ofAnyRevision(ReviewView.MEMBERS),
                    // The cards are those of published reviews; only which they are, the revision says.
                    ReviewView.RELATED
                            .replace("published_review_related", "preview_review_related")
                            .replace("x.review_id = this.id", "x.revision_id = this.revision_id"),
                    ofAnyRevision(ReadableBody.DOCUMENT));

    Preview view(Set<BodyForm> forms, Links links) {
        return review.with(body.in(forms, links));
    }

    private static String ofAnyRevision(String document) {
        return document.replace("published_review", "preview_review")
                .replace("review_id = r.id", "revision_id = r.revision_id");
    }
}
