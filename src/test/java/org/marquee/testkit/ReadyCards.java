package org.marquee.testkit;

import jakarta.inject.Singleton;
import org.marquee.kernel.prepared.CardJob;

/** Has the cards of what some addresses list made, as a program that has been running for a while would. */
@Singleton
public class ReadyCards {
    /** Each makes some dozens. */
    private static final int TURNS = 8;

    private final CardJob job;

    ReadyCards(CardJob job) {
        this.job = job;
    }

    /** Readers ask, a second time, and the job takes its turns. */
    public void of(String... addresses) {
        for (var address : addresses) {
            RawHttp.send("GET", address);
            RawHttp.send("GET", address);
        }
        for (int turn = 0; turn < TURNS; turn++) {
            job.turn();
        }
    }
}
