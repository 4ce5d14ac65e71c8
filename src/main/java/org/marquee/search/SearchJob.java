package org.marquee.search;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.marquee.kernel.job.KeepsTrying;
import org.marquee.kernel.sql.Reader;

/**
 * Writes what could not be written into the search at once: the films of somebody who was renamed, and, after the first start with
 * a search, all that there was before. Nothing waits for it. Several instances share the work.
 */
@Singleton
public class SearchJob {
    /** One transaction should not take long: a review takes some 15 ms. */
    private static final String STEP = "select cast(search_step(20) as text)";

    /** After so many, whoever wants to stop the program may. */
    private static final int STEPS_OF_A_TURN = 100;

    /** What there was before there was a search. */
    private static final String OLD = "from search_pending where place >= 1000000000";

    private static final String IS_BEING_FILLED = "select cast(exists (select " + OLD + ") as text)";
    private static final String REST = "select cast(count(*) as text) " + OLD;

    private final Reader reader;
    private volatile boolean isBeingFilled;

    SearchJob(Reader reader) {
        this.reader = reader;
    }

    /** The interval is no setting for operators: tests turn it off, and take the turns themselves. */
    @Scheduled(
            identity = "search",
            every = "{marquee.search.every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @KeepsTrying("The search could not be brought up to date")
    public void turn() {
        sayHowFull();
        for (int i = 0; i < STEPS_OF_A_TURN && step() > 0; i++) {
            Log.debug("There may be more to write into the search");
        }
    }

    private int step() {
        return Integer.parseInt(reader.text(STEP).orElseThrow());
    }

    private void sayHowFull() {
        boolean is = "true".equals(reader.text(IS_BEING_FILLED).orElseThrow());
        if (is && !isBeingFilled) {
            Log.infof(
                    "The search is incomplete: %s films, people and reviews are still to come",
                    reader.text(REST).orElseThrow());
        } else if (!is && isBeingFilled) {
            Log.info("The search is complete");
        }
        isBeingFilled = is;
    }
}
