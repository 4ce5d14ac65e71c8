package org.marquee.sync;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.marquee.kernel.job.KeepsTrying;
import org.marquee.kernel.sql.Reader;

/**
 * Gives what has changed for readers its positions, in the order of the commits, and forgets it in the end. Transactions commit
 * in another order than they begin, so each only leaves behind what it touched; positions are given to what is committed, one
 * instance at a time. What readers see is looked at after that: so whoever goes on from a position has missed nothing.
 */
@Singleton
public class Settlement {
    /** One statement must not take long; what a touch leads to is found in the same one. */
    private static final int AT_ONCE = 1_000;

    private static final String SETTLE = "select cast(sync_settle(" + AT_ONCE + ") as text)";
    private static final String FORGET = "select cast(sync_forget(?, " + AT_ONCE + ") as text)";

    private final Reader reader;
    private final PublishedContent content;
    private final SyncConfig config;

    Settlement(Reader reader, PublishedContent content, SyncConfig config) {
        this.reader = reader;
        this.content = content;
        this.config = config;
    }

    /** Which positions there are, after all that is committed by now has one. */
    PublishedContent.Span settled() {
        var span = content.span();
        if (!span.isUnsettled()) {
            return span;
        }
        settle();
        return content.span();
    }

    /** So that there is never much at once, whether or not somebody asks; the interval is no setting for operators. */
    @Scheduled(
            identity = "sync",
            every = "{marquee.sync-settlement.every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @KeepsTrying("What has changed for apps could not be put in order")
    public void turn() {
        settle();
    }

    /** Forgets what is older than apps may be. */
    @Scheduled(
            identity = "sync-forgetting",
            every = "{marquee.sync-forgetting.every:1h}",
            delayed = "3m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void forget() {
        forget(config.keeps().toSeconds());
    }

    void forget(double seconds) {
        while (number(reader.text(FORGET, seconds).orElseThrow()) == AT_ONCE) {
            Log.debug("There is more to forget");
        }
    }

    private void settle() {
        while (number(reader.text(SETTLE).orElseThrow()) == AT_ONCE) {
            Log.debug("There is more to put in order");
        }
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }
}
