package org.marquee.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.comment.rule.Keys;
import org.marquee.comment.text.CommentText;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.Change;
import org.marquee.kernel.change.ChangeLog;

/** Takes in comments that come with the program, as if guests had written them and moderators had decided. */
@ApplicationScoped
public class SampleComments {
    private final Comments comments;
    private final ChangeLog changes;
    private final Keys keys;
    private final Clock clock;

    SampleComments(Comments comments, ChangeLog changes, Keys keys, Clock clock) {
        this.comments = comments;
        this.changes = changes;
        this.keys = keys;
        this.clock = clock;
    }

    /** @param answers the comment that it answers */
    public void add(UUID id, UUID reviewId, @Nullable UUID answers, SampleComment sample) {
        var input = new NewComment(
                reviewId,
                sample.authorName(),
                sample.authorEmail(),
                sample.authorUrl(),
                keys.address(sample.authorEmail()),
                keys.network("sample " + sample.authorEmail()),
                false,
                CommentText.of(sample.body()),
                answers,
                false,
                "sample " + sample.key());
        var answered = answers == null ? null : comments.findById(answers);
        var comment = new Comment(id, input, answered, sample.createdAt());
        // What nobody wants begins to be old now, not when it was written.
        comment.judge(
                sample.status(),
                CommentStatus.PENDING,
                Objects.requireNonNullElse(sample.reasons(), List.of()),
                clock.instant());
        comments.persist(comment);
        changes.record(new Change(
                Actor.SYSTEM,
                Action.CREATED,
                "comment",
                id,
                Map.of("review", reviewId, "status", comment.status.value)));
    }
}
