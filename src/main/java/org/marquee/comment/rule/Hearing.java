package org.marquee.comment.rule;

/** A comment, and all that is known when it is judged. */
record Hearing(Submission submission, Background background) {

    /** What holds for the review: its own setting, or the site's. */
    Moderation moderation() {
        var own = submission.place().moderation();
        return own == null ? background.moderation() : own;
    }

    /** Whether enough of what its author said was approved, and it surely is its author. */
    boolean isTrusted() {
        return submission.guest().verified() && background.approved() >= background.trustedAfter();
    }

    boolean isEdit() {
        return submission.edited() != null;
    }
}
