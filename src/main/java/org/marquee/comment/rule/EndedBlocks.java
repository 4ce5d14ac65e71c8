package org.marquee.comment.rule;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.ChangeLog;

/** Blocks that hold nobody off any more: whom they were meant for is forgotten. */
@Singleton
public class EndedBlocks {
    private final CommentBlocks blocks;
    private final ChangeLog changes;

    EndedBlocks(CommentBlocks blocks, ChangeLog changes) {
        this.blocks = blocks;
        this.changes = changes;
    }

    /** Deletes some in the transaction of the caller, and tells how many. */
    public int delete(Instant now, int limit) {
        var ended = blocks.ended(now, limit);
        ended.forEach(block -> {
            changes.record(block.change(Actor.SYSTEM, Action.DELETED));
            blocks.delete(block);
        });
        return ended.size();
    }
}
