package org.marquee.review;

import java.util.UUID;

/** What readers said below reviews, of which this feature knows only how much it is. */
public interface ReviewComments {

    /**
     * Removes all below a review for ever, in transactions of its own: it may be too much for one. The review is in the trash, and
     * locked.
     */
    void removeAll(UUID review);
}
