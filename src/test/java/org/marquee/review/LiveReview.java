package org.marquee.review;

/** The statement that builds the document of a review from all that it consists of, for what measures it elsewhere. */
public final class LiveReview {
    /** Has the slug as its only parameter. */
    public static final String STATEMENT = "select (" + PublishedReview.DOCUMENT + ")::text\nfrom published_review r "
            + ReviewView.SECTION + " cross join lateral (select r.id) this where r.slug = $1";

    private LiveReview() {}
}
