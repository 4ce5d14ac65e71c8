package org.marquee.review;

/**
 * Where the document of a review is read from: what is published, or one revision, whether or not it is. Both have the same
 * views, with the same columns, but for what tells whose a row is.
 */
enum ReviewSource {
    PUBLISHED("published_review", "review_id", "id"),
    PREVIEW("preview_review", "revision_id", "revision_id");

    /** The name of the view of the reviews, with which those of their parts begin. */
    final String view;

    private final String owner;
    private final String key;

    ReviewSource(String view, String owner, String key) {
        this.view = view;
        this.owner = owner;
        this.key = key;
    }

    /** Goes behind the alias and the dot of a part; holds for those of a review. */
    String isOf(String review) {
        return owner + " = " + review + "." + key;
    }
}
