package org.marquee.review;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.marquee.kernel.job.KeepsTrying;

/**
 * Tells the change log what becomes public, or stops being so, when its time comes. Readers see it without this job; those who
 * follow the log hear of it exactly once, however many instances look for it, and also of what happened while none was running.
 */
@ApplicationScoped
class PublicationTimes {
    /** Reviews in one turn: one transaction should not take long. */
    private static final int AT_ONCE = 100;

    private final Reviews reviews;
    private final Publications publications;
    private final ReviewPublisher publisher;

    PublicationTimes(Reviews reviews, Publications publications, ReviewPublisher publisher) {
        this.reviews = reviews;
        this.publications = publications;
        this.publisher = publisher;
    }

    /** The interval is no setting for operators: tests turn the clockwork off, and take the turns themselves. */
    @Scheduled(
            identity = "publication-times",
            every = "{marquee.publication-times.every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @KeepsTrying("Could not look for reviews whose time has come")
    void turn() {
        announce();
    }

    /** One turn. */
    @Transactional
    void announce() {
        var now = publications.now();
        for (var review : reviews.untold(now, AT_ONCE)) {
            publisher.announce(review, now);
        }
    }
}
