package org.marquee.comment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.Change;

/** What has to be known of a comment to decide about it. */
record Standing(UUID id, UUID reviewId, CommentStatus status, int version) {

    /** What the change log tells of its new status. Readers only see what is approved: nothing else has to be cut. */
    Change change(Actor actor, CommentStatus after, Map<String, ?> more) {
        var details = new HashMap<String, Object>(more);
        details.put("review", reviewId);
        details.put("from", status.value);
        var change = new Change(actor, after.action(), "comment", id, details);
        return List.of(status, after).contains(CommentStatus.APPROVED) ? change.alsoCuts("review", reviewId) : change;
    }
}
