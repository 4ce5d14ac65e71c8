package org.marquee.comment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.marquee.review.ReviewComments;

/**
 * Takes away what stands below a review that goes for ever. In steps: each comment costs several look-ups of what may refer to
 * it, and tens of thousands would be more than one statement has time for. Who is interrupted goes on where it ended.
 */
@Singleton
class SectionPurge implements ReviewComments {
    private static final int AT_ONCE = 1_000;

    private final Comments comments;

    SectionPurge(Comments comments) {
        this.comments = comments;
    }

    @Override
    public void removeAll(UUID review) {
        int removed = AT_ONCE;
        while (removed >= AT_ONCE) {
            removed = QuarkusTransaction.requiringNew().call(() -> comments.purgeNewest(review, AT_ONCE));
        }
    }
}
