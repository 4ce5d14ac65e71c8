package org.marquee.testkit;

import io.quarkus.scheduler.Scheduler;
import jakarta.inject.Singleton;
import java.time.Duration;

/** What the program does by itself, at its own times: tests that count statements have it stand still. */
@Singleton
public class Jobs {
    /** Longer than a job computes between two of its statements. */
    private static final Duration QUIET = Duration.ofMillis(20);

    private final Scheduler scheduler;

    Jobs(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** Returns when those that had begun have ended. */
    public void pause() throws InterruptedException {
        scheduler.pause();
        int asked;
        do {
            asked = Statements.count(() -> Thread.sleep(QUIET.toMillis()));
        } while (asked > 0);
    }

    public void resume() {
        scheduler.resume();
    }
}
