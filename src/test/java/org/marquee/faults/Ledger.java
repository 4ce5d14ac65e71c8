package org.marquee.faults;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.marquee.faults.Caller.Answer;

/** What writers were told that it is kept, by slug, and how they were told. */
final class Ledger {
    final Queue<String> tags = new ConcurrentLinkedQueue<>();
    final Queue<String> reviews = new ConcurrentLinkedQueue<>();
    final Queue<String> saves = new ConcurrentLinkedQueue<>();
    final Queue<String> images = new ConcurrentLinkedQueue<>();
    final Queue<String> publications = new ConcurrentLinkedQueue<>();

    /** Answers that no client expects. */
    final Queue<String> strange = new ConcurrentLinkedQueue<>();

    final AtomicInteger unanswered = new AtomicInteger();
    final AtomicInteger unavailable = new AtomicInteger();
    final AtomicInteger replayed = new AtomicInteger();
    final AtomicReference<Duration> slowest = new AtomicReference<>(Duration.ZERO);

    void answered(Answer answer) {
        slowest.accumulateAndGet(answer.took(), (one, other) -> one.compareTo(other) < 0 ? other : one);
        if (answer.isUnavailable()) {
            unavailable.incrementAndGet();
        }
        if (answer.headers().containsKey("idempotency-replayed")) {
            replayed.incrementAndGet();
        }
    }

    int kept() {
        return tags.size() + reviews.size() + saves.size() + publications.size() + images.size();
    }

    @Override
    public String toString() {
        return "%d writes kept (%d tags, %d reviews, %d saves, %d publications, %d pictures), %d without an answer, %d with 503, %d replayed, slowest %d ms"
                .formatted(
                        kept(),
                        tags.size(),
                        reviews.size(),
                        saves.size(),
                        publications.size(),
                        images.size(),
                        unanswered.get(),
                        unavailable.get(),
                        replayed.get(),
                        slowest.get().toMillis());
    }
}
