package org.marquee.kernel.trash;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.marquee.kernel.sql.DatabaseFailures;

/** Empties the trash of what has been in it for long enough. Several instances may do so at once: each purge is its own. */
@Singleton
public class TrashEmptying {
    private static final int AT_ONCE = 100;

    private final List<Trash<?>> all;
    private final TrashConfig config;
    private final DatabaseFailures failures;
    private final Clock clock;

    TrashEmptying(@All List<Trash<?>> all, TrashConfig config, DatabaseFailures failures, Clock clock) {
        this.all = all;
        this.config = config;
        this.failures = failures;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void run() {
        var time = clock.instant().minus(config.keeps());
        for (var trash : all) {
            try {
                empty(trash, time);
            } catch (RuntimeException e) {
                // The others are emptied all the same.
                Log.errorf(
                        e,
                        "The trash of %s could not be emptied",
                        trash.getClass().getSimpleName());
            }
        }
    }

    private void empty(Trash<?> trash, Instant time) {
        int skipped = 0;
        for (var ids = since(trash, time, 0); !ids.isEmpty(); ids = since(trash, time, skipped)) {
            for (var id : ids) {
                skipped += isGone(trash, id, time) ? 0 : 1;
            }
        }
    }

    private static List<UUID> since(Trash<?> trash, Instant time, int skipped) {
        return QuarkusTransaction.requiringNew().call(() -> trash.since(time, skipped, AT_ONCE));
    }

    private boolean isGone(Trash<?> trash, UUID id, Instant time) {
        try {
            QuarkusTransaction.requiringNew().run(() -> trash.purge(id, time));
            return true;
        } catch (RuntimeException e) {
            var problem = failures.problem(e).orElseThrow(() -> e);
            Log.debugf("%s stays in the trash: %s", id, problem.detail());
            return false;
        }
    }
}
