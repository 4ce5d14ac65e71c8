package org.marquee.comment;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;
import org.marquee.comment.rule.EndedBlocks;
import org.marquee.kernel.change.Actor;

/**
 * Forgets what was kept long enough: comments that nobody wants, which networks the others came from, and who was blocked. In small steps, so that
 * nobody waits for it; several instances may do so at once.
 */
@Singleton
public class CommentSweep {
    /** What readers are promised; no setting for operators. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final int AT_ONCE = 100;

    private final Comments comments;
    private final CommentSections sections;
    private final CommentTrash trash;
    private final EndedBlocks blocks;
    private final Clock clock;

    CommentSweep(Comments comments, CommentSections sections, CommentTrash trash, EndedBlocks blocks, Clock clock) {
        this.comments = comments;
        this.sections = sections;
        this.trash = trash;
        this.blocks = blocks;
        this.clock = clock;
    }

    @Scheduled(
            every = "{marquee.comment-sweep.every:1h}",
            delayed = "3m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void run() {
        var end = clock.instant().minus(KEPT);
        untilDone("Old comments that nobody wants", () -> purgeSome(end));
        untilDone("The networks of old comments", () -> comments.forgetNetworks(end, AT_ONCE));
        untilDone("Blocks that have ended", () -> blocks.delete(clock.instant(), AT_ONCE));
    }

    private static void untilDone(String what, IntSupplier step) {
        try {
            int done = 1;
            while (done > 0) {
                done = QuarkusTransaction.requiringNew().call(step::getAsInt);
            }
        } catch (RuntimeException e) {
            Log.errorf(e, "%s could not be swept up; the next turn will", what);
        }
    }

    private int purgeSome(Instant end) {
        var ids = comments.unwanted(end, AT_ONCE);
        sections.lockAround(ids);
        trash.purge(comments.stillUnwanted(ids, end), Actor.SYSTEM);
        return ids.size();
    }
}
